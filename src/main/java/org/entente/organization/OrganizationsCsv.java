package org.entente.organization;

import jakarta.inject.Singleton;
import org.entente.edition.Draft;
import org.entente.edition.FactTable;
import org.entente.edition.csv.CsvRow;
import org.entente.edition.csv.CsvTable;
import org.entente.edition.csv.PartyKind;
import org.entente.edition.file.Layout;

/** Organizations in Entente CSV. */
@Singleton
class OrganizationsCsv implements CsvTable, PartyKind {
    private static final Layout LAYOUT = CsvTable.layout("organizations", "code", "name", "kind").optional("founded", "dissolved", "locators");

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public FactTable<?> facts() {
        return OrganizationFacts.TABLE;
    }

    @Override
    public void read(CsvRow row) {
        Organizations.of(row.draft()).state(row.line(), row.required("code"), row.required("name"), row.choice("kind", OrganizationKind.class),
                row.span("founded", "dissolved", null), row.locators());
    }

    @Override
    public String name() {
        return "organization";
    }

    @Override
    public Long row(Draft draft, String code) {
        return Organizations.of(draft).row(code);
    }
}
