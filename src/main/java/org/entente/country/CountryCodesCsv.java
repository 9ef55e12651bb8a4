package org.entente.country;

import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.FactTable;
import org.entente.edition.csv.CsvRow;
import org.entente.edition.csv.CsvTable;
import org.entente.edition.file.Layout;

/** Countries' codes in other systems in Entente CSV. Who brings a system ships the list of its codes by a bean that extends this one. */
@Singleton
public class CountryCodesCsv implements CsvTable {
    private static final Layout LAYOUT = CsvTable
            .layout("country codes", "system", "code", "country", "valid_from", "valid_until", "locators").optional("abbreviation");

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public List<String> shipped() {
        return List.of("country-codes.csv");
    }

    @Override
    public boolean onlyShips() {
        return true;
    }

    @Override
    public FactTable<?> facts() {
        return CountryCodeFacts.TABLE;
    }

    @Override
    public void read(CsvRow row) {
        row.draft().state(row.line(), CountryCodeFacts.TABLE,
                new CountryCodeFact(CountryCodes.country(row, "country"), new CodeSystem(row.required("system")), row.required("code"),
                        row.day("valid_from"), row.day("valid_until")),
                row.locators());
    }
}
