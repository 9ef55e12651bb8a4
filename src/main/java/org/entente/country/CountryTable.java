package org.entente.country;

import io.quarkus.arc.Unremovable;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.csv.Line;
import org.entente.edition.csv.Reading;
import org.entente.edition.csv.ShippedTable;
import org.entente.edition.csv.Upsert;
import org.entente.fact.Folded;
import org.entente.fact.PeriodStatus;

/** countries.csv. */
@Singleton
@Unremovable
@Priority(90)
class CountryTable implements ShippedTable {
    @Override
    public String stage() {
        return "stage_country";
    }

    @Override
    public List<String> columns() {
        return List.of("key", "iso2", "iso3", "iso_numeric", "name", "official_name", "sort_name", "kind", "region", "subregion", "capital", "latitude", "longitude",
                "from_day", "from_precision", "until_day", "until_precision", "period_status", "source", "locators");
    }

    @Override
    public List<String[]> rows(Reading reading) {
        return reading.lines("countries.csv", "key", "iso2", "iso3", "iso_numeric", "name", "official_name", "kind", "region", "subregion", "capital", "latitude", "longitude",
                "exists_from", "exists_until", "source", "locators").stream().map(line -> {
            String name = line.required("name");
            String[] existence = line.period("exists_from", "exists_until", null);
            CountryKind kind = line.text("kind") == null ? null : CountryKind.FORMER_STATE.name().equals(line.text("kind")) ? CountryKind.FORMER_STATE : null;
            if (kind == null) existence[4] = PeriodStatus.ONGOING.name();
            return Line.row(line.declared("key", "country"), iso(line, "iso2", kind), iso(line, "iso3", kind), line.text("iso_numeric"), name, line.text("official_name"),
                    name == null ? null : Folded.of(name), line.choice("kind", CountryKind.class), line.text("region"), line.text("subregion"), line.text("capital"),
                    line.number("latitude", -90, 90), line.number("longitude", -180, 180), existence, line.citation());
        }).toList();
    }

    /** Only a state that ended before there were ISO codes has none. */
    private static String iso(Line line, String column, CountryKind formerState) {
        if (formerState == null) line.required(column);
        return line.text(column) == null ? null : line.declared(column, column + " code");
    }

    @Override
    public List<String> merge() {
        return List.of("insert into party (kind, key) select 'COUNTRY', s.key from stage_country s order by s.line on conflict do nothing",
                new Upsert("country", stage(), "key").set("id", "(select p.id from party p where p.kind = 'COUNTRY' and p.key = s.key)")
                        .same("key", "iso2", "iso3", "iso_numeric", "name", "official_name", "sort_name", "kind", "region", "subregion", "capital")
                        .set("latitude", "s.latitude::double precision").set("longitude", "s.longitude::double precision").period().citation().upsert());
    }
}
