package org.entente.country;

import io.quarkus.arc.Unremovable;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.csv.Line;
import org.entente.edition.csv.Reading;
import org.entente.edition.csv.ShippedTable;
import org.entente.edition.csv.Upsert;

/** country-successions.csv. */
@Singleton
@Unremovable
@Priority(88)
class CountrySuccessionTable implements ShippedTable {
    @Override
    public String stage() {
        return "stage_country_succession";
    }

    @Override
    public List<String> columns() {
        return List.of("predecessor", "successor", "day", "source", "locators");
    }

    @Override
    public List<String[]> rows(Reading reading) {
        return reading.lines("country-successions.csv", "predecessor", "successor", "date", "source", "locators").stream()
                .map(line -> Line.row(line.requiredReference("predecessor", "country"), line.requiredReference("successor", "country"), line.day("date"), line.citation())).toList();
    }

    @Override
    public List<String> merge() {
        Upsert successions = new Upsert("country_succession", stage(), "predecessor_id, successor_id")
                .set("predecessor_id", "(select c.id from country c where c.key = s.predecessor)")
                .set("successor_id", "(select c.id from country c where c.key = s.successor)").set("day", "s.day::date").citation();
        return List.of(successions.upsert(), successions.deleteGone());
    }
}
