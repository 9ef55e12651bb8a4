package org.entente.publisher.ucdp;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.entente.conflict.ConflictEventFact;
import org.entente.conflict.ConflictEventFacts;
import org.entente.conflict.ConflictEventKind;
import org.entente.conflict.ConflictFact;
import org.entente.conflict.ConflictKind;
import org.entente.conflict.ConflictStatus;
import org.entente.conflict.Conflicts;
import org.entente.conflict.Deaths;
import org.entente.conflict.ParticipationFact;
import org.entente.conflict.ParticipationFacts;
import org.entente.conflict.ParticipationRole;
import org.entente.conflict.ParticipationSide;
import org.entente.country.CountryCodes;
import org.entente.edition.Draft;
import org.entente.edition.Span;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.RejectedRow;
import org.entente.people.Groups;
import org.jspecify.annotations.Nullable;

/** A row of the Georeferenced Events: an event, its conflict, and who took part. */
final class EventRow {
    private final Draft draft;

    EventRow(Draft draft) {
        this.draft = draft;
    }

    /** Everything is read before anything is staged. */
    void stage(DataRow row) {
        int id = row.requiredNumber("id");
        int violence = row.requiredNumber("type_of_violence");
        ConflictEventKind kind = kind(row, violence);
        LocalDate start = UcdpDataSet.day(row, "date_start");
        LocalDate end = UcdpDataSet.day(row, "date_end");
        if (start == null) throw new RejectedRow("date_start", "", "empty");
        if (end == null) end = start;
        if (end.isBefore(start)) throw new RejectedRow("date_end", row.text("date_end"), "ends before it begins");
        Span span = Span.between(UcdpDataSet.beginning(start, 1), UcdpDataSet.end(end, 1));
        Deaths deaths = new Deaths(row.number("best"), row.number("low"), row.number("high"), null);
        Double latitude = degrees(row, "latitude", 90);
        Double longitude = degrees(row, "longitude", 180);
        if (latitude == null || longitude == null) {
            latitude = null;
            longitude = null;
        }
        var sides = new ConflictEventFact.Sides(row.number("deaths_a"), row.number("deaths_b"), row.number("deaths_civilians"),
                row.number("deaths_unknown"));
        Integer wherePrecision = row.number("where_prec");
        Integer datePrecision = row.number("date_prec");
        String conflictName = row.required("conflict_name");
        String conflictId = row.required("conflict_new_id");
        long where = country("country_id", row.required("country_id"), start);
        long partyA = party(row, "side_a", "gwnoa", start);
        long partyB = party(row, "side_b", "gwnob", start);

        if (deaths.best() != null && deaths.low() != null && deaths.high() != null
                && (deaths.low() > deaths.best() || deaths.best() > deaths.high())) {
            draft.rejections().note("best estimate not between low and high");
        }
        String key = String.valueOf(id);
        // Rows keep their id from release to release, not their line.
        String place = "id " + id;
        ConflictFact of = ConflictFact.of("ucdp-" + conflictId, conflictName, conflictKind(violence), ConflictStatus.UNKNOWN, Span.UNKNOWN);
        long conflict = Conflicts.of(draft).row(row, UcdpCodes.CONFLICTS, conflictId, of);
        ConflictEventFacts.state(draft, row,
                new ConflictEventFact(key, "ged:" + id, conflict, title(row), kind, id, deaths, false, sides, places(row), latitude,
                        longitude,
                        wherePrecision, datePrecision, null, null, span),
                place);
        ParticipationRole roleB = violence == 3 ? ParticipationRole.TARGET : ParticipationRole.BELLIGERENT;
        participation(row, ParticipationFact.inEvent(key + "/a", key, partyA, ParticipationRole.BELLIGERENT, ParticipationSide.A, span, id),
                place);
        participation(row, ParticipationFact.inEvent(key + "/b", key, partyB, roleB, ParticipationSide.B, span, id), place);
        participation(row, ParticipationFact.inEvent(key + "/place", key, where, ParticipationRole.LOCATION, null, span, id), place);
    }

    private void participation(DataRow row, ParticipationFact fact, String place) {
        ParticipationFacts.state(draft, row, fact, place);
    }

    private static ConflictEventKind kind(DataRow row, int violence) {
        return switch (violence) {
            case 1 -> ConflictEventKind.STATE_BASED_VIOLENCE;
            case 2 -> ConflictEventKind.NON_STATE_VIOLENCE;
            case 3 -> ConflictEventKind.ONE_SIDED_VIOLENCE;
            default -> throw new RejectedRow("type_of_violence", row.text("type_of_violence"), "none of 1, 2, 3");
        };
    }

    private static ConflictKind conflictKind(int violence) {
        return switch (violence) {
            case 1 -> ConflictKind.ARMED_CONFLICT;
            case 2 -> ConflictKind.NON_STATE_CONFLICT;
            default -> ConflictKind.ONE_SIDED_VIOLENCE;
        };
    }

    private static @Nullable Double degrees(DataRow row, String column, int most) {
        Double degrees = row.decimal(column);
        if (degrees != null && !(Math.abs(degrees) <= most)) throw new RejectedRow(column, row.text(column), "no place on earth");
        return degrees;
    }

    private static String title(DataRow row) {
        String where = row.text("where_coordinates");
        return where == null ? row.required("dyad_name") : row.required("dyad_name") + ", " + where;
    }

    /** From the exact place to the country. */
    private static String[] places(DataRow row) {
        Set<String> places = new LinkedHashSet<>();
        for (String column : new String[] {"where_coordinates", "adm_2", "adm_1", "country"})
            if (row.text(column) != null) places.add(row.text(column));
        return places.toArray(String[]::new);
    }

    private long country(String column, String code, LocalDate day) {
        return CountryCodes.of(draft).country(UcdpCodes.COUNTRIES, column, code, day);
    }

    private long party(DataRow row, String side, String number, LocalDate day) {
        String state = row.text(number);
        if (state != null) return country(number, state, day);
        String key = UcdpDataSet.group(row.required(side + "_new_id"));
        return UcdpDataSet.coded(draft, row, key, Groups.of(draft).row(row, key, row.required(side)));
    }
}
