package org.entente.people;

import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.FactTable;
import org.entente.edition.csv.CsvRow;
import org.entente.edition.csv.CsvTable;
import org.entente.edition.csv.PartyKind;
import org.entente.edition.file.Layout;
import org.jspecify.annotations.Nullable;

/** Groups in Entente CSV. */
@Singleton
class GroupsCsv implements CsvTable, PartyKind {
    private static final Layout LAYOUT = CsvTable.layout("groups", "key", "name").optional("locators");

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public List<String> shipped() {
        return List.of("groups.csv");
    }

    @Override
    public FactTable<?> facts() {
        return GroupFacts.TABLE;
    }

    @Override
    public void read(CsvRow row) {
        Groups.of(row.draft()).row(row.line(), row.unique("key", "group"), row.required("name"), row.locators());
    }

    @Override
    public String name() {
        return "group";
    }

    @Override
    public String example() {
        return "…";
    }

    @Override
    public @Nullable Long row(CsvRow row, String code) {
        return Groups.of(row.draft()).row(row, code);
    }
}
