package org.entente.conflict;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.entente.edition.FactTable;
import org.entente.edition.csv.CsvRow;
import org.entente.edition.csv.CsvTable;
import org.entente.edition.csv.PartyCodes;
import org.entente.edition.file.Layout;
import org.entente.edition.file.RejectedRow;

/** Participations in conflicts and in events in Entente CSV. */
@Singleton
class ParticipationsCsv implements CsvTable {
    private static final Layout LAYOUT = CsvTable.layout("participations", "party", "role").optional("conflict", "event", "side", "locators");

    @Inject
    PartyCodes parties;

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public FactTable<?> facts() {
        return ParticipationFacts.TABLE;
    }

    @Override
    public void read(CsvRow row) {
        String conflict = row.text("conflict");
        String event = row.text("event");
        if ((conflict == null) == (event == null)) throw new RejectedRow("conflict", conflict, "exactly one of conflict and event must be filled");
        long party = parties.row(row, "party");
        ParticipationRole role = row.choice("role", ParticipationRole.class);
        ParticipationSide side = row.choice("side", ParticipationSide.class, null);
        if (event == null) {
            String key = String.join("/", "conflict", conflict, row.text("party"), role.name());
            state(row, ParticipationFact.inConflict(key, ConflictsCsv.conflict(row, conflict), party, role, side, null));
            return;
        }
        ConflictEventsCsv.Happened happened = ConflictEventsCsv.happened(row, event);
        String key = String.join("/", "event", event, row.text("party"), role.name());
        state(row, ParticipationFact.inEvent(key, event, party, role, side, happened.when(), happened.position()));
    }

    private static void state(CsvRow row, ParticipationFact fact) {
        ParticipationFacts.state(row.draft(), row.line(), fact, row.locators());
    }
}
