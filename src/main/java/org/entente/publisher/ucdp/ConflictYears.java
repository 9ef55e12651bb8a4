package org.entente.publisher.ucdp;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.entente.conflict.ArmedConflictType;
import org.entente.conflict.ConflictFact;
import org.entente.conflict.ConflictIntensity;
import org.entente.conflict.ConflictKind;
import org.entente.conflict.ConflictStatus;
import org.entente.conflict.ConflictYearFact;
import org.entente.conflict.ConflictYearFacts;
import org.entente.conflict.Conflicts;
import org.entente.conflict.Incompatibility;
import org.entente.edition.Draft;
import org.entente.edition.Span;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.RejectedRow;
import org.entente.fact.PartialDate;
import org.jspecify.annotations.Nullable;

/** All years of one conflict. */
final class ConflictYears {
    private final List<DataRow> years;
    private final int lastYear;
    private final GroupNames names;
    private final Draft draft;

    /** @param lastYear of the data set: what is active then may go on @param names learns those of its groups */
    ConflictYears(List<DataRow> years, int lastYear, GroupNames names, Draft draft) {
        this.years = years.stream().sorted(Comparator.comparingInt(row -> row.requiredNumber("year"))).toList();
        this.lastYear = lastYear;
        this.names = names;
        this.draft = draft;
    }

    /** @param next gets those who took part: they can be staged when the names of all conflicts' groups are learnt */
    void stage(Consumer<Sides> next) {
        attempt(years.getFirst(), () -> next.accept(stageAll()));
    }

    private Sides stageAll() {
        DataRow first = years.getFirst();
        String id = first.required("conflict_id");
        long conflict = Conflicts.of(draft).row(first, UcdpCodes.CONFLICTS, id, conflict(id));
        Sides sides = new Sides(conflict, id, lastYear, names, draft);
        for (DataRow row : years) attempt(row, () -> stageYear(row, id, conflict, sides));
        return sides;
    }

    private void stageYear(DataRow row, String id, long conflict, Sides sides) {
        Span episode = episode(row);
        sides.add(row);
        ConflictYearFacts.state(draft, row, new ConflictYearFact(id + "/" + row.requiredNumber("year"), conflict,
                row.requiredNumber("year"), intensity(row), type(row), episode));
    }

    private void attempt(DataRow row, Runnable part) {
        try {
            part.run();
        } catch (RejectedRow e) {
            draft.reject(row, e);
        }
    }

    private ConflictFact conflict(String id) {
        DataRow last = years.getLast();
        boolean active = last.requiredNumber("year") == lastYear;
        LocalDate start = UcdpDataSet.day(years.getFirst(), "start_date");
        PartialDate from = start == null ? year(years.getFirst()) : UcdpDataSet.beginning(start, years.getFirst().number("start_prec"));
        return ConflictFact.of("ucdp-" + id, name(last), ConflictKind.ARMED_CONFLICT, status(active), span(from, last, active))
                .about(new ConflictFact.Stakes(incompatibility(last), last.text("territory_name")));
    }

    private static ConflictStatus status(boolean active) {
        return active ? ConflictStatus.ACTIVE : ConflictStatus.ENDED;
    }

    private static PartialDate year(DataRow row) {
        return PartialDate.beginning(row.requiredNumber("year"));
    }

    private Span span(PartialDate from, DataRow last, boolean active) {
        if (active) return Span.runningTo(LocalDate.of(lastYear, 12, 31), from);
        LocalDate end = UcdpDataSet.day(last, "ep_end_date");
        if (end == null) return Span.between(from, PartialDate.end(last.requiredNumber("year")));
        return Span.between(from, UcdpDataSet.end(end, last.number("ep_end_prec")));
    }

    /** As UCDP names conflicts: the place and what is fought for. */
    private static String name(DataRow row) {
        boolean interstate = type(row) == ArmedConflictType.INTERSTATE;
        String location = row.required("location");
        String place = interstate ? location.replace(", ", " - ") : location;
        return place + ": " + (row.text("territory_name") == null ? "Government" : row.text("territory_name"));
    }

    /** The spell of fighting: its end stands in its last year. */
    private Span episode(DataRow row) {
        LocalDate start = UcdpDataSet.day(row, "start_date2");
        if (start == null) throw new RejectedRow("start_date2", "", "empty");
        PartialDate from = UcdpDataSet.beginning(start, row.number("start_prec2"));
        List<DataRow> episode = years.stream().filter(year -> start.equals(UcdpDataSet.day(year, "start_date2"))).toList();
        DataRow last = episode.getLast();
        LocalDate end = UcdpDataSet.day(last, "ep_end_date");
        if (end == null)
            return last.requiredNumber("year") == lastYear ? Span.runningTo(LocalDate.of(lastYear, 12, 31), from) : Span.since(from);
        PartialDate until = UcdpDataSet.end(end, last.number("ep_end_prec"));
        if (until.day().isBefore(from.day())) throw new RejectedRow("ep_end_date", end.toString(), "ends before it begins");
        return Span.between(from, until);
    }

    static ConflictIntensity intensity(DataRow row) {
        return switch (row.requiredNumber("intensity_level")) {
            case 1 -> ConflictIntensity.MINOR;
            case 2 -> ConflictIntensity.WAR;
            default -> throw new RejectedRow("intensity_level", row.text("intensity_level"), "neither 1 nor 2");
        };
    }

    /** Null where the field is empty. */
    static @Nullable Incompatibility incompatibility(DataRow row) {
        Integer number = row.number("incompatibility");
        if (number == null) return null;
        return switch (number) {
            case 1 -> Incompatibility.TERRITORY;
            case 2 -> Incompatibility.GOVERNMENT;
            case 3 -> Incompatibility.BOTH;
            default -> throw new RejectedRow("incompatibility", row.text("incompatibility"), "none of 1, 2, 3");
        };
    }

    static ArmedConflictType type(DataRow row) {
        return switch (row.requiredNumber("type_of_conflict")) {
            case 1 -> ArmedConflictType.EXTRASYSTEMIC;
            case 2 -> ArmedConflictType.INTERSTATE;
            case 3 -> ArmedConflictType.INTERNAL;
            case 4 -> ArmedConflictType.INTERNATIONALIZED_INTERNAL;
            default -> throw new RejectedRow("type_of_conflict", row.text("type_of_conflict"), "none of 1 to 4");
        };
    }
}
