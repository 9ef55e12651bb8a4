package org.entente.conflict;

import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.FactTable;
import org.entente.edition.csv.CsvRow;
import org.entente.edition.csv.CsvTable;
import org.entente.edition.file.Layout;

/** Conflicts' codes in other systems in Entente CSV. */
@Singleton
class ConflictCodesCsv implements CsvTable {
    private static final Layout LAYOUT = CsvTable.layout("conflict codes", "system", "code", "conflict", "locators");

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public List<String> shipped() {
        return List.of("conflict-codes.csv");
    }

    @Override
    public boolean onlyShips() {
        return true;
    }

    @Override
    public FactTable<?> facts() {
        return ConflictCodeFacts.TABLE;
    }

    @Override
    public void read(CsvRow row) {
        row.draft().state(row.line(), ConflictCodeFacts.TABLE, new ConflictCodeFact(ConflictsCsv.conflict(row, row.required("conflict")),
                row.required("system"), row.required("code")), row.locators());
    }
}
