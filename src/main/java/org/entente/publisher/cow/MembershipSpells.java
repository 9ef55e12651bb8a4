package org.entente.publisher.cow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.country.CountryCodes;
import org.entente.edition.Draft;
import org.entente.edition.Span;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.RejectedRow;
import org.entente.fact.PartialDate;
import org.entente.membership.MembershipFact;
import org.entente.membership.MembershipFacts;
import org.entente.membership.MembershipRole;
import org.entente.publisher.cow.MembershipPanel.Run;
import org.entente.publisher.cow.PanelCountries.Timeline;
import org.jspecify.annotations.Nullable;

/** Runs of yearly values as memberships. */
final class MembershipSpells {
    /** Where the file has the years of a state, as a citation. */
    interface Place {
        String of(int state, int from, int until);
    }

    private final Draft draft;
    private final PanelCountries countries;
    /** Of the data: what comes after it is unknown, not over. */
    private final int lastYear;

    MembershipSpells(Draft draft, MembershipPanel panel, List<String> ccodes) {
        this.draft = draft;
        countries = new PanelCountries(CountryCodes.of(draft), panel, ccodes);
        lastYear = panel.lastYear();
    }

    /** Null for what is no membership: 0 is none, -1 says that the organization did not exist. */
    private static @Nullable MembershipRole role(byte value) {
        return switch (value) {
            case 1 -> MembershipRole.MEMBER;
            case 2 -> MembershipRole.ASSOCIATE;
            case 3 -> MembershipRole.OBSERVER;
            case MembershipPanel.MISSING -> MembershipRole.UNKNOWN;
            default -> null;
        };
    }

    /** States all memberships of an organization. @param organization its number in the panel */
    void state(DataRow row, int organization, long organizationRow, String organizationCode, Place place) {
        countries.refuse(organization, reason -> draft.reject(row, reason));
        for (Timeline timeline : countries.of(organization)) {
            for (Run run : MembershipPanel.runs(timeline.years())) {
                MembershipRole role = role(run.value());
                if (role == null) continue;
                String key = organizationCode + "/" + countries.ccode(timeline.state()[run.from() - MembershipPanel.FIRST_YEAR]) + "/"
                        + run.from();
                MembershipFacts.state(draft, row,
                        new MembershipFact(key, timeline.country(), organizationRow, role, changed(span(run), run, timeline, organization)),
                        places(timeline, run, place));
            }
        }
    }

    /** One for each of the codes that the country has had in these years. */
    private static String[] places(Timeline timeline, Run run, Place place) {
        List<String> places = new ArrayList<>();
        int from = run.from();
        while (from <= run.until()) {
            int state = timeline.state()[from - MembershipPanel.FIRST_YEAR];
            int until = from;
            while (until < run.until() && timeline.state()[until + 1 - MembershipPanel.FIRST_YEAR] == state) until++;
            places.add(place.of(state, from, until));
            from = until + 1;
        }
        return places.toArray(String[]::new);
    }

    /** Where only the code has come to mean another country, a successor goes on with what its predecessor was: nobody left, and nobody joined. */
    private Span changed(Span span, Run run, Timeline timeline, int organization) {
        if (run.value() == MembershipPanel.MISSING) return span;
        byte before = countries.acrossChange(organization, timeline.state()[run.from() - MembershipPanel.FIRST_YEAR], run.from(),
                run.from() - 1);
        byte after = countries.acrossChange(organization, timeline.state()[run.until() - MembershipPanel.FIRST_YEAR], run.until(),
                run.until() + 1);
        Span changed = span;
        if (run.before() == MembershipPanel.NOTHING && (before == run.value() || before == MembershipPanel.MISSING))
            changed = changed.takenOver(LocalDate.of(run.from(), 1, 1));
        if (run.after() == MembershipPanel.NOTHING && (after == run.value() || after == MembershipPanel.MISSING))
            changed = changed.handedOver(lastDay(run.until()));
        return changed;
    }

    /** Missing data ends nothing and begins nothing: what was may go on until the next year of which there is data. */
    private Span span(Run run) {
        PartialDate from = PartialDate.beginning(run.from());
        LocalDate lastDay = lastDay(run.until());
        if (run.value() == MembershipPanel.MISSING)
            return run.until() == lastYear ? Span.runningTo(lastDay, from) : Span.between(from, PartialDate.end(run.until()));
        Span span;
        if (run.latest() == lastYear) span = Span.runningTo(lastDay, from);
        else if (run.after() == MembershipPanel.MISSING) span = Span.runningTo(lastDay, from).notAfter(lastDay(run.latest()));
        else span = Span.between(from, PartialDate.end(run.until()));
        if (run.earliest() == MembershipPanel.FIRST_YEAR) return span.begunBefore(from.day());
        if (run.before() != MembershipPanel.MISSING) return span;
        return span.begunBefore(from.day()).notBefore(LocalDate.of(run.earliest(), 1, 1));
    }

    private static LocalDate lastDay(int year) {
        return LocalDate.of(year, 12, 31);
    }

    /** One of the values that a cell may hold; null for an empty one. */
    static @Nullable Byte value(String column, String text) {
        return switch (text) {
            case "" -> null;
            case "-1" -> (byte) -1;
            case "0" -> (byte) 0;
            case "1" -> (byte) 1;
            case "2" -> (byte) 2;
            case "3" -> (byte) 3;
            case "-9" -> MembershipPanel.MISSING;
            default -> throw new RejectedRow(column, text, "no value of the data set: -9, -1, 0, 1, 2, 3");
        };
    }
}
