package org.entente.conflict;

import io.quarkus.arc.Unremovable;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.csv.Line;
import org.entente.edition.csv.Reading;
import org.entente.edition.csv.ShippedTable;
import org.entente.edition.csv.Upsert;

/** conflict-events.csv; the order of its lines is the order in which events are told. */
@Singleton
@Unremovable
@Priority(49)
class ConflictEventTable implements ShippedTable {
    @Override
    public String stage() {
        return "stage_conflict_event";
    }

    @Override
    public List<String> columns() {
        return List.of("key", "conflict", "title", "kind", "from_day", "from_precision", "until_day", "until_precision", "period_status",
                "fatalities_best", "fatalities_low", "fatalities_high", "fatalities_at_least", "fatalities_per_year", "locations", "source", "locators");
    }

    @Override
    public List<String[]> rows(Reading reading) {
        return reading.lines("conflict-events.csv", "key", "conflict", "title", "kind", "from", "until", "period_status", "fatalities_best", "fatalities_low", "fatalities_high",
                "fatalities_at_least", "fatalities_per_year", "locations", "source", "locators").stream()
                .map(line -> Line.row(line.declared("key", "event"), line.reference("conflict", "conflict"), line.required("title"), line.choice("kind", ConflictEventKind.class),
                        line.period("from", "until", "period_status"), line.count("fatalities_best"), line.count("fatalities_low"), line.count("fatalities_high"),
                        line.count("fatalities_at_least"), line.truth("fatalities_per_year"), line.several("locations"), line.citation())).toList();
    }

    @Override
    public List<String> merge() {
        return List.of(new Upsert("conflict_event", stage(), "key").same("key", "title", "kind").set("conflict_id", "(select k.id from conflict k where k.code = s.conflict)")
                .period().set("position", "s.line::integer").set("fatalities_best", "s.fatalities_best::integer").set("fatalities_low", "s.fatalities_low::integer")
                .set("fatalities_high", "s.fatalities_high::integer").set("fatalities_at_least", "s.fatalities_at_least::integer")
                .set("fatalities_per_year", "s.fatalities_per_year::boolean").set("locations", "string_to_array(s.locations, chr(10))").citation().upsert());
    }
}
