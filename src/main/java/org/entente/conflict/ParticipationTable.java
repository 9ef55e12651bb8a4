package org.entente.conflict;

import io.quarkus.arc.Unremovable;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.csv.Line;
import org.entente.edition.csv.Reading;
import org.entente.edition.csv.ShippedTable;
import org.entente.edition.csv.Upsert;

/** participations.csv. */
@Singleton
@Unremovable
@Priority(48)
class ParticipationTable implements ShippedTable {
    @Override
    public String stage() {
        return "stage_participation";
    }

    @Override
    public List<String> columns() {
        return List.of("key", "conflict", "event", "party_kind", "party_key", "role", "side", "source", "locators");
    }

    @Override
    public List<String[]> rows(Reading reading) {
        return reading.lines("participations.csv", "conflict", "event", "party", "role", "side", "source", "locators").stream().map(line -> {
            String conflict = line.reference("conflict", "conflict");
            String event = line.reference("event", "event");
            if ((conflict == null) == (event == null)) line.problem("event", "exactly one of conflict and event must be given");
            String role = line.choice("role", ParticipationRole.class);
            String key = String.join("/", conflict == null ? "" : conflict, event == null ? "" : event, line.text("party"), role, line.text("source"));
            return Line.row(line.declared("party", "participation", key), conflict, event, line.party("party"), role,
                    line.text("side") == null ? null : line.choice("side", ParticipationSide.class), line.citation());
        }).toList();
    }

    @Override
    public List<String> merge() {
        Upsert participations = new Upsert("participation", stage(), "key").same("key", "role", "side")
                .set("conflict_id", "(select k.id from conflict k where k.code = s.conflict)").set("event_id", "(select e.id from conflict_event e where e.key = s.event)")
                .set("party_id", "(select p.id from party p where p.kind = s.party_kind and p.key = s.party_key)")
                .set("earliest", "(select e.earliest from conflict_event e where e.key = s.event)").set("position", "(select e.position from conflict_event e where e.key = s.event)").citation();
        return List.of(participations.upsert(), participations.deleteGone(),
                "delete from conflict_event x where x.source_id in (select a.id from source a join stage_source b on b.code = a.code)"
                        + " and not exists (select 1 from stage_conflict_event s where s.key = x.key)");
    }
}
