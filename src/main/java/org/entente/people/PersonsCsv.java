package org.entente.people;

import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.FactTable;
import org.entente.edition.csv.CsvRow;
import org.entente.edition.csv.CsvTable;
import org.entente.edition.csv.PartyKind;
import org.entente.edition.file.Layout;
import org.jspecify.annotations.Nullable;

/** Persons in Entente CSV. */
@Singleton
class PersonsCsv implements CsvTable, PartyKind {
    private static final Layout LAYOUT = CsvTable.layout("persons", "key", "name", "description").optional("locators");

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public List<String> shipped() {
        return List.of("persons.csv");
    }

    @Override
    public FactTable<?> facts() {
        return PersonFacts.TABLE;
    }

    @Override
    public void read(CsvRow row) {
        Persons.of(row.draft()).state(row);
    }

    @Override
    public String name() {
        return "person";
    }

    @Override
    public String example() {
        return "…";
    }

    @Override
    public @Nullable Long row(CsvRow row, String code) {
        return Persons.of(row.draft()).row(row, code);
    }
}
