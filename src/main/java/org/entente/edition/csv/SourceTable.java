package org.entente.edition.csv;

import io.quarkus.arc.Unremovable;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;

/** sources.csv. */
@Singleton
@Unremovable
@Priority(100)
class SourceTable implements ShippedTable {
    @Override
    public String stage() {
        return "stage_source";
    }

    @Override
    public List<String> columns() {
        return List.of("code", "title", "publisher", "licence", "url", "how_to_cite", "coverage_from", "coverage_until", "rank");
    }

    @Override
    public List<String[]> rows(Reading reading) {
        return reading.lines("sources.csv", columns().toArray(String[]::new)).stream().map(line -> Line.row(line.declared("code", "source"), line.required("title"),
                line.required("publisher"), line.required("licence"), line.text("url"), line.text("how_to_cite"),
                line.day("coverage_from"), line.day("coverage_until"), line.count("rank"))).toList();
    }

    @Override
    public List<String> merge() {
        return List.of(new Upsert("source", stage(), "code").same("code", "title", "publisher", "licence", "url", "how_to_cite")
                .set("coverage_from", "s.coverage_from::date").set("coverage_until", "s.coverage_until::date").set("rank", "s.rank::integer").upsert());
    }
}
