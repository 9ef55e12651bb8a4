package org.entente.ingest.draft;

import java.sql.Connection;
import java.sql.SQLException;
import org.entente.ingest.Folded;
import org.entente.ingest.dataset.DataRow;
import org.entente.ingest.dataset.RejectedRow;

/** The conflicts of other systems: those that the graph has, and those that an import adds. */
final class Conflicts {
    private final Draft draft;
    private final NewRows newConflicts;
    /** By system and code. */
    private final Known codes;
    /** By our own code. */
    private final Known own;

    Conflicts(Draft draft, Connection connection, long source) throws SQLException {
        this.draft = draft;
        newConflicts = new NewRows(connection, "conflict");
        codes = new Known(connection, "select system || ':' || code, conflict_id, source_id = " + source + " from conflict_code");
        own = new Known(connection, "select code, id, source_id = " + source + " from conflict");
    }

    long row(DataRow row, StagedConflict conflict) {
        String systemCode = conflict.system() + ':' + conflict.code();
        if (!codes.toBeStated(systemCode)) return codes.row(systemCode);
        Long known = codes.row(systemCode);
        long id = known != null ? known : newConflicts.next();
        codes.add(systemCode, id);
        // A conflict that ships keeps what the graph says about it; only the code is the data set's.
        if (own.toBeStated(conflict.ownCode())) stage(row, id, conflict, Draft.place(row));
        draft.stage(FactTable.CONFLICT_CODE, row, id, conflict.system(), conflict.code(), Draft.place(row));
        return id;
    }

    /** Null if no conflict has this code of ours. */
    Long row(String ownCode) {
        return own.row(ownCode);
    }

    /** States a conflict under a code of ours that nobody else has stated. */
    void state(DataRow row, StagedConflict conflict, String... locators) {
        if (!own.toBeStated(conflict.ownCode())) throw new RejectedRow("code", conflict.ownCode(), "another source or line has this conflict already");
        if (own.row(conflict.ownCode()) == null) own.add(conflict.ownCode(), newConflicts.next());
        stage(row, own.row(conflict.ownCode()), conflict, locators);
    }

    private void stage(DataRow row, long id, StagedConflict conflict, String... locators) {
        Deaths deaths = conflict.deaths();
        draft.stage(FactTable.CONFLICT, row, id, conflict.ownCode(), conflict.name(), Folded.of(conflict.name()), conflict.status(), conflict.kind(),
                conflict.hostility(), conflict.outcome(), conflict.settlement(), deaths.best(), deaths.low(), deaths.high(), deaths.atLeast(),
                conflict.span(), conflict.span().earliest(), conflict.span().latest(), locators);
    }
}
