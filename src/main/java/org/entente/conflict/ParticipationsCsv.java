package org.entente.conflict;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.FactTable;
import org.entente.edition.csv.CsvRow;
import org.entente.edition.csv.CsvTable;
import org.entente.edition.csv.PartyCodes;
import org.entente.edition.file.Layout;
import org.entente.edition.file.RejectedRow;
import org.jspecify.annotations.Nullable;

/** Participations in conflicts and in events in Entente CSV. */
@Singleton
class ParticipationsCsv implements CsvTable {
    private static final Layout LAYOUT = CsvTable.layout("participations", "party", "role").optional("conflict", "event", "side",
            "locators");

    @Inject
    PartyCodes parties;

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public List<String> shipped() {
        return List.of("participations.csv");
    }

    @Override
    public FactTable<?> facts() {
        return ParticipationFacts.TABLE;
    }

    @Override
    public void read(CsvRow row) {
        String conflict = row.text("conflict");
        String event = row.text("event");
        if ((conflict == null) == (event == null))
            throw new RejectedRow("conflict", conflict, "exactly one of conflict and event must be filled");
        long party = parties.row(row, "party");
        ParticipationRole role = row.choice("role", ParticipationRole.class);
        ParticipationSide side = row.choice("side", ParticipationSide.class, null);
        if (conflict != null) {
            String key = key(row, conflict, null, role);
            state(row, ParticipationFact.inConflict(key, ConflictsCsv.conflict(row, conflict), party, role, side, null));
            return;
        }
        ConflictEventsCsv.Happened happened = ConflictEventsCsv.happened(row, event);
        String key = key(row, null, event, role);
        state(row, ParticipationFact.inEvent(key, event, party, role, side, happened.when(), happened.position()));
    }

    /** Node ids are made of it: it stays as it is. One of conflict and event is null. */
    private static String key(CsvRow row, @Nullable String conflict, @Nullable String event, ParticipationRole role) {
        String party = row.required("party");
        if (row.draft().ships())
            return String.join("/", conflict == null ? "" : conflict, event == null ? "" : event, party, role.name(), row.draft().source());
        return String.join("/", conflict == null ? "event" : "conflict", conflict == null ? event : conflict, party, role.name());
    }

    private static void state(CsvRow row, ParticipationFact fact) {
        ParticipationFacts.state(row.draft(), row.line(), fact, row.locators());
    }
}
