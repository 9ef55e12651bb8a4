package org.entente.country;

import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.FactTable;
import org.entente.edition.Span;
import org.entente.edition.csv.CsvRow;
import org.entente.edition.csv.CsvTable;
import org.entente.edition.csv.PartyKind;
import org.entente.edition.file.Layout;
import org.entente.fact.PeriodStatus;
import org.jspecify.annotations.Nullable;

/** Countries in Entente CSV. */
@Singleton
class CountriesCsv implements CsvTable, PartyKind {
    private static final Layout LAYOUT = CsvTable.layout("countries", "key", "iso2", "iso3", "iso_numeric", "name", "official_name", "kind",
            "region", "subregion", "capital",
            "latitude", "longitude", "exists_from", "exists_until", "locators");

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public List<String> shipped() {
        return List.of("countries.csv");
    }

    @Override
    public boolean onlyShips() {
        return true;
    }

    @Override
    public FactTable<?> facts() {
        return CountryFacts.TABLE;
    }

    @Override
    public void read(CsvRow row) {
        CountryKind kind = row.choice("kind", CountryKind.class);
        Span existence = row.span("exists_from", "exists_until", null);
        if (kind != CountryKind.FORMER_STATE) existence = Span.stated(existence.from(), existence.until(), PeriodStatus.ONGOING);
        String key = row.unique("key", "country");
        String iso3 = code(row, "iso3", kind);
        CountryFact fact = new CountryFact(CountryCodes.of(row.draft()).toBeStated(key, iso3, existence), key, code(row, "iso2", kind),
                iso3, row.text("iso_numeric"), row.required("name"),
                row.text("official_name"), kind, row.text("region"), row.text("subregion"), row.text("capital"),
                row.degrees("latitude", 90), row.degrees("longitude", 180), existence);
        row.draft().state(row.line(), CountryFacts.TABLE, fact, row.locators());
    }

    /** Only a state that ended before there were ISO codes has none. */
    private static @Nullable String code(CsvRow row, String column, CountryKind kind) {
        if (kind == CountryKind.FORMER_STATE && row.text(column) == null) return null;
        return row.unique(column, column + " code");
    }

    @Override
    public String name() {
        return "country";
    }

    @Override
    public String example() {
        return "AZ";
    }

    @Override
    public boolean isUnsaid() {
        return true;
    }

    @Override
    public @Nullable Long row(CsvRow row, String code) {
        return CountryCodes.of(row.draft()).row(code);
    }
}
