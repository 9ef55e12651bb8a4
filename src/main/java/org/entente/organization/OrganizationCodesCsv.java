package org.entente.organization;

import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.FactTable;
import org.entente.edition.csv.CsvRow;
import org.entente.edition.csv.CsvTable;
import org.entente.edition.file.Layout;

/** Organizations' codes in other systems in Entente CSV. */
@Singleton
class OrganizationCodesCsv implements CsvTable {
    private static final Layout LAYOUT = CsvTable.layout("organization codes", "system", "code", "organization", "locators");

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public List<String> shipped() {
        return List.of("organization-codes.csv");
    }

    @Override
    public boolean onlyShips() {
        return true;
    }

    @Override
    public FactTable<?> facts() {
        return OrganizationCodeFacts.TABLE;
    }

    @Override
    public void read(CsvRow row) {
        row.draft().state(row.line(), OrganizationCodeFacts.TABLE, new OrganizationCodeFact(Organizations.organization(row, "organization"),
                row.required("system"), row.required("code")), row.locators());
    }
}
