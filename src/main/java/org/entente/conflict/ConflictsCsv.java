package org.entente.conflict;

import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.FactTable;
import org.entente.edition.csv.CsvRow;
import org.entente.edition.csv.CsvTable;
import org.entente.edition.file.Layout;
import org.entente.edition.file.RejectedRow;

/** Conflicts in Entente CSV. */
@Singleton
class ConflictsCsv implements CsvTable {
    private static final Layout LAYOUT = CsvTable.layout("conflicts", "code", "name").optional("kind", "status", "from", "until",
            "period_status", "locators");

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public List<String> shipped() {
        return List.of("conflicts.csv");
    }

    @Override
    public FactTable<?> facts() {
        return ConflictFacts.TABLE;
    }

    @Override
    public void read(CsvRow row) {
        ConflictKind kind = row.choice("kind", ConflictKind.class, ConflictKind.ARMED_CONFLICT);
        ConflictStatus status = row.choice("status", ConflictStatus.class, ConflictStatus.UNKNOWN);
        ConflictFact fact = ConflictFact.of(row.required("code"), row.required("name"), kind, status,
                row.span("from", "until", "period_status"));
        Conflicts.of(row.draft()).state(row.line(), fact, row.locators());
    }

    /** The row of the conflict with this code of ours; one that is not there rejects the row. */
    static long conflict(CsvRow row, String code) {
        Long conflict = Conflicts.of(row.draft()).row(row, code);
        if (conflict == null) throw new RejectedRow("conflict", code, "no such conflict");
        return conflict;
    }
}
