package org.entente.conflict;

import io.quarkus.arc.Unremovable;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.csv.Line;
import org.entente.edition.csv.Reading;
import org.entente.edition.csv.ShippedTable;
import org.entente.edition.csv.Upsert;

/** conflict-codes.csv. */
@Singleton
@Unremovable
@Priority(45)
class ConflictCodeTable implements ShippedTable {
    @Override
    public String stage() {
        return "stage_shipped_conflict_code";
    }

    @Override
    public List<String> columns() {
        return List.of("system", "code", "conflict", "source", "locators");
    }

    @Override
    public List<String[]> rows(Reading reading) {
        return reading.lines("conflict-codes.csv", "system", "code", "conflict", "source", "locators").stream().map(line -> {
            String code = line.required("code");
            line.declared("code", "conflict code", line.text("system") + " " + code);
            return Line.row(line.choice("system", ConflictCodeSystem.class), code, line.requiredReference("conflict", "conflict"), line.citation());
        }).toList();
    }

    @Override
    public List<String> merge() {
        Upsert codes = new Upsert("conflict_code", stage(), "system, code").same("system", "code")
                .set("conflict_id", "(select x.id from conflict x where x.code = s.conflict)").citation();
        return List.of(codes.upsert(), codes.deleteGone());
    }
}
