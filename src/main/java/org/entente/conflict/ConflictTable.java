package org.entente.conflict;

import io.quarkus.arc.Unremovable;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.csv.Line;
import org.entente.edition.csv.Reading;
import org.entente.edition.csv.ShippedTable;
import org.entente.edition.csv.Upsert;
import org.entente.fact.Folded;

/** conflicts.csv. */
@Singleton
@Unremovable
@Priority(50)
class ConflictTable implements ShippedTable {
    @Override
    public String stage() {
        return "stage_conflict";
    }

    @Override
    public List<String> columns() {
        return List.of("code", "name", "sort_name", "status", "from_day", "from_precision", "until_day", "until_precision", "period_status", "source", "locators");
    }

    @Override
    public List<String[]> rows(Reading reading) {
        return reading.lines("conflicts.csv", "code", "name", "status", "from", "until", "period_status", "source", "locators").stream().map(line -> {
            String name = line.required("name");
            return Line.row(line.declared("code", "conflict"), name, name == null ? null : Folded.of(name), line.choice("status", ConflictStatus.class),
                    line.period("from", "until", "period_status"), line.citation());
        }).toList();
    }

    @Override
    public List<String> merge() {
        return List.of(new Upsert("conflict", stage(), "code").same("code", "name", "sort_name", "status").period().citation().upsert());
    }
}
