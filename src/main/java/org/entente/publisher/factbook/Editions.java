package org.entente.publisher.factbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.entente.edition.Span;
import org.entente.fact.PeriodStatus;
import org.jspecify.annotations.Nullable;

/** What follows from the editions that say something: an edition says what held when it was made, not since when. */
final class Editions {
    /** Missing in so many editions between two is no end: editors forget. What is missing in more has ended, and begun again. */
    static final int FORGOTTEN = 3;

    private Editions() {}

    /**
     * Editions one after the other, but for some that have forgotten it.
     *
     * @param said those that say it
     * @param before the last one before them that speaks of the matter without saying it; null if none does
     * @param after the first such one after them
     */
    record Spell(NavigableSet<Integer> said, @Nullable Integer before, @Nullable Integer after) {
        int first() {
            return said.first();
        }

        int last() {
            return said.last();
        }

        /**
         * It began between the edition before and the first, and ended between the last and the next one: the day on which an edition was
         * made is not known, so that each counts for its year.
         */
        Span span() {
            return new Span(null, null, after == null ? PeriodStatus.UNKNOWN : PeriodStatus.ENDED,
                    LocalDate.of(first(), 1, 1), LocalDate.of(last(), 12, 31),
                    before == null ? null : LocalDate.of(before, 1, 1), after == null ? null : LocalDate.of(after, 12, 31));
        }
    }

    /** @param speaking all editions that speak of the matter */
    static List<Spell> spells(NavigableSet<Integer> said, NavigableSet<Integer> speaking) {
        return spells(said, speaking, FORGOTTEN);
    }

    /** @param forgotten missing in more editions than so many between two is an end */
    static List<Spell> spells(NavigableSet<Integer> said, NavigableSet<Integer> speaking, int forgotten) {
        List<Spell> spells = new ArrayList<>();
        NavigableSet<Integer> run = new TreeSet<>();
        for (int edition : said) {
            if (!run.isEmpty() && speaking.subSet(run.last(), false, edition, false).size() > forgotten) {
                spells.add(spell(run, speaking));
                run = new TreeSet<>();
            }
            run.add(edition);
        }
        if (!run.isEmpty()) spells.add(spell(run, speaking));
        return spells;
    }

    private static Spell spell(NavigableSet<Integer> said, NavigableSet<Integer> speaking) {
        return new Spell(said, speaking.lower(said.first()), speaking.higher(said.last()));
    }

    /**
     * The editions that carry a thing: where one has it for less than a tenth of those for which the one before has it, its editors have left
     * it out, as the ICC court from 2011 to 2014, and what is missing says nothing.
     *
     * @param counts for how many countries each edition has it
     */
    static NavigableSet<Integer> carrying(NavigableMap<Integer, Integer> counts) {
        NavigableSet<Integer> carrying = new TreeSet<>();
        int before = 0;
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            if (count.getValue() * 10 < before) continue;
            before = count.getValue();
            carrying.add(count.getKey());
        }
        return carrying;
    }

    /** As "1992, 1994 to 2025". */
    static String text(NavigableSet<Integer> editions) {
        List<String> runs = new ArrayList<>();
        int first = editions.first();
        for (int edition : editions) {
            if (editions.contains(edition + 1)) continue;
            runs.add(first == edition ? String.valueOf(edition) : first + " to " + edition);
            Integer next = editions.higher(edition);
            if (next != null) first = next;
        }
        return String.join(", ", runs);
    }
}
