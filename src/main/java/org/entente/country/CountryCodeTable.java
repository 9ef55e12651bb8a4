package org.entente.country;

import io.quarkus.arc.Unremovable;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.csv.Line;
import org.entente.edition.csv.Reading;
import org.entente.edition.csv.ShippedTable;
import org.entente.edition.csv.Upsert;

/** country-codes.csv. */
@Singleton
@Unremovable
@Priority(89)
class CountryCodeTable implements ShippedTable {
    @Override
    public String stage() {
        return "stage_country_code";
    }

    @Override
    public List<String> columns() {
        return List.of("system", "code", "country", "valid_from", "valid_until", "source", "locators");
    }

    @Override
    public List<String[]> rows(Reading reading) {
        return reading.lines("country-codes.csv", "system", "code", "country", "valid_from", "valid_until", "source", "locators").stream().map(line -> {
            String code = line.required("code");
            String from = line.day("valid_from");
            line.declared("code", "country code", line.text("system") + " " + code + " from " + from);
            return Line.row(line.choice("system", CodeSystem.class), code, line.requiredReference("country", "country"), from, line.day("valid_until"), line.citation());
        }).toList();
    }

    @Override
    public List<String> merge() {
        Upsert codes = new Upsert("country_code", stage(), "system, code, valid_from").same("system", "code")
                .set("country_id", "(select c.id from country c where c.key = s.country)")
                .set("valid_from", "s.valid_from::date").set("valid_until", "s.valid_until::date").citation();
        return List.of(codes.upsert(), codes.deleteGone());
    }
}
