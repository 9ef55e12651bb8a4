package org.entente.people;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.FactTable;
import org.entente.edition.csv.CsvRow;
import org.entente.edition.csv.CsvTable;
import org.entente.edition.csv.PartyCodes;
import org.entente.edition.file.Layout;
import org.entente.edition.file.RejectedRow;

/** Offices in Entente CSV. */
@Singleton
class OfficesCsv implements CsvTable {
    private static final Layout LAYOUT = CsvTable.layout("offices", "person", "title", "holder").optional("accredited_to", "from",
            "until", "status", "locators");

    @Inject
    PartyCodes parties;

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public List<String> shipped() {
        return List.of("offices.csv");
    }

    @Override
    public FactTable<?> facts() {
        return OfficeFacts.TABLE;
    }

    @Override
    public void read(CsvRow row) {
        String person = row.required("person");
        Long personRow = Persons.of(row.draft()).row(row, person);
        if (personRow == null) throw new RejectedRow("person", person, "no such person");
        String key = String.join("/", person, row.required("title"), row.required("holder"));
        // Node ids are made of it: it stays as it is.
        if (row.draft().ships()) key += "/" + row.draft().source();
        boolean isEnvoy = row.text("accredited_to") != null;
        if (isEnvoy) key += "/to/" + row.required("accredited_to");
        row.draft().state(row.line(), OfficeFacts.TABLE,
                new OfficeFact(key, personRow, parties.row(row, "holder"),
                        isEnvoy ? Long.valueOf(parties.row(row, "accredited_to")) : null, row.required("title"),
                        row.span("from", "until", "status")),
                row.locators());
    }
}
