package org.entente.country;

import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.FactTable;
import org.entente.edition.csv.CsvRow;
import org.entente.edition.csv.CsvTable;
import org.entente.edition.file.Layout;

/** Successions of countries in Entente CSV. */
@Singleton
class CountrySuccessionsCsv implements CsvTable {
    private static final Layout LAYOUT = CsvTable.layout("country successions", "predecessor", "successor", "date", "locators");

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public List<String> shipped() {
        return List.of("country-successions.csv");
    }

    @Override
    public boolean onlyShips() {
        return true;
    }

    @Override
    public FactTable<?> facts() {
        return CountrySuccessionFacts.TABLE;
    }

    @Override
    public void read(CsvRow row) {
        row.draft().state(row.line(), CountrySuccessionFacts.TABLE,
                new CountrySuccessionFact(CountryCodes.country(row, "predecessor"), CountryCodes.country(row, "successor"),
                        row.day("date")),
                row.locators());
    }
}
