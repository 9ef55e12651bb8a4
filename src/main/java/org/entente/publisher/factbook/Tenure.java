package org.entente.publisher.factbook;

import java.time.LocalDate;
import java.util.List;
import org.entente.edition.Span;
import org.entente.fact.PartialDate;
import org.entente.fact.PeriodStatus;
import org.entente.publisher.factbook.Editions.Spell;
import org.jspecify.annotations.Nullable;

/**
 * One person at the head of one mission under one title, in editions one after the other.
 *
 * @param said by each of them
 * @param followed since when the edition after them says that somebody else, or the same person under another title, has headed it; null where
 *            it does not say
 */
record Tenure(PersonName name, String title, Spell spell, List<SaidHead> said, @Nullable PartialDate followed) {
    /** What the last edition says that says any date; of two dates that agree the more precise one. */
    @Nullable
    PartialDate since() {
        PartialDate since = null;
        for (SaidHead one : said) {
            PartialDate date = one.head().since();
            if (date == null) continue;
            boolean coarser = since != null && date.precision().compareTo(since.precision()) < 0 && !since.day().isBefore(date.first())
                    && !since.day().isAfter(date.last());
            if (!coarser) since = date;
        }
        return since;
    }

    /** As of what an edition lists, but for the days that the texts tell: the day on which a successor began ends it, too. */
    Span span() {
        Span spell = this.spell.span();
        PartialDate since = since();
        LocalDate knownFrom = since == null ? spell.knownFrom() : null;
        LocalDate earliest = since == null ? spell.earliest() : since.day();
        LocalDate knownUntil = spell.knownUntil();
        LocalDate latest = spell.latest();
        LocalDate begun = since == null ? knownFrom : since.last();
        if (followed != null && begun != null && followed.first().getYear() >= this.spell.last() && followed.first().isAfter(begun)) {
            LocalDate before = followed.first().minusDays(1);
            if (knownUntil != null && before.isBefore(knownUntil)) knownUntil = before;
            if (latest != null && followed.last().isBefore(latest)) latest = followed.last();
        }
        // An edition may name somebody who is yet to come.
        if (since != null && knownUntil != null && knownUntil.isBefore(since.day())) knownUntil = null;
        if (earliest != null && latest != null && latest.isBefore(earliest)) latest = earliest;
        return new Span(since, null, latest == null ? PeriodStatus.UNKNOWN : PeriodStatus.ENDED, knownFrom, knownUntil, earliest, latest);
    }
}
