package org.entente.publisher.cow;

import java.time.LocalDate;
import java.util.function.BiFunction;
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
import org.jspecify.annotations.Nullable;

/** Runs of yearly values as memberships. */
final class MembershipSpells {
    private final Draft draft;
    private final DataRow header;
    private final int lastYear;
    private final BiFunction<Run, String, String> place;

    /**
     * @param lastYear of the data: what comes after it is unknown, not over
     * @param place the citation of a run, for the part in the file that its column names
     */
    MembershipSpells(Draft draft, DataRow header, int lastYear, BiFunction<Run, String, String> place) {
        this.draft = draft;
        this.header = header;
        this.lastYear = lastYear;
        this.place = place;
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

    /** A code may mean one country in the first years and another one later: each gets its years. */
    void add(String ccode, long organization, String organizationCode, Run run, String column) {
        MembershipRole role = role(run.value());
        if (role == null) return;
        try {
            addParts(ccode, organization, organizationCode, run, role, column);
        } catch (RejectedRow e) {
            draft.reject(header, e);
        }
    }

    private void addParts(String ccode, long organization, String organizationCode, Run run, MembershipRole role, String column) {
        int from = run.from();
        while (from <= run.until()) {
            long country = country(ccode, from);
            int until = from;
            while (until < run.until() && country(ccode, until + 1) == country) until++;
            boolean first = from == run.from();
            boolean last = until == run.until();
            Run part = new Run(from, until, run.value(), first ? run.before() : MembershipPanel.NOTHING,
                    last ? run.after() : MembershipPanel.NOTHING, first ? run.earliest() : from, last ? run.latest() : until);
            MembershipFacts.state(draft, header,
                    new MembershipFact(organizationCode + "/" + ccode + "/" + from, country, organization, role, span(part)),
                    place.apply(part, column));
            from = until + 1;
        }
    }

    /** What the code means in the middle of the year: yearly data has no day. */
    private long country(String ccode, int year) {
        return CountryCodes.of(draft).country(CowCodes.COUNTRIES, "ccode", ccode, LocalDate.of(year, 7, 1));
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
