package org.entente.embassy;

import jakarta.inject.Singleton;
import java.util.List;
import org.entente.country.CountryCodes;
import org.entente.edition.FactTable;
import org.entente.edition.csv.CsvRow;
import org.entente.edition.csv.CsvTable;
import org.entente.edition.file.Layout;

/** Embassies in Entente CSV. */
@Singleton
class EmbassiesCsv implements CsvTable {
    private static final Layout LAYOUT = CsvTable.layout("embassies", "sender", "host", "city", "rank").optional("from", "until", "status",
            "locators");

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public List<String> shipped() {
        return List.of("embassies.csv");
    }

    @Override
    public FactTable<?> facts() {
        return EmbassyFacts.TABLE;
    }

    @Override
    public void read(CsvRow row) {
        String key = String.join("/", row.draft().source(), row.required("sender"), row.required("host"), row.required("city"));
        EmbassyFacts.state(row.draft(), row.line(),
                new EmbassyFact(key, CountryCodes.country(row, "sender"), CountryCodes.country(row, "host"), row.required("city"),
                        row.choice("rank", EmbassyRank.class), row.span("from", "until", "status")),
                row.locators());
    }
}
