package org.entente.organization;

import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.Draft;
import org.entente.edition.FactTable;
import org.entente.edition.csv.CsvRow;
import org.entente.edition.csv.CsvTable;
import org.entente.edition.csv.PartyKind;
import org.entente.edition.file.Layout;
import org.jspecify.annotations.Nullable;

/** Organizations in Entente CSV. */
@Singleton
class OrganizationsCsv implements CsvTable, PartyKind {
    private static final Layout LAYOUT = CsvTable.layout("organizations", "code", "name", "kind").optional("parent", "aliases", "founded",
            "dissolved", "locators");

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public List<String> shipped() {
        return List.of("organizations.csv");
    }

    @Override
    public FactTable<?> facts() {
        return OrganizationFacts.TABLE;
    }

    @Override
    public void read(CsvRow row) {
        Organizations.of(row.draft()).state(row);
    }

    @Override
    public void end(Draft draft) {
        Organizations.of(draft).stateWaiting();
    }

    @Override
    public String name() {
        return "organization";
    }

    @Override
    public String example() {
        return "UN";
    }

    @Override
    public @Nullable Long row(CsvRow row, String code) {
        return Organizations.of(row.draft()).row(row, code);
    }
}
