package org.entente.organization;

import io.quarkus.arc.Unremovable;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.csv.Line;
import org.entente.edition.csv.Reading;
import org.entente.edition.csv.ShippedTable;
import org.entente.edition.csv.Upsert;

/** organization-codes.csv. */
@Singleton
@Unremovable
@Priority(79)
class OrganizationCodeTable implements ShippedTable {
    @Override
    public String stage() {
        return "stage_shipped_organization_code";
    }

    @Override
    public List<String> columns() {
        return List.of("system", "code", "organization", "source", "locators");
    }

    @Override
    public List<String[]> rows(Reading reading) {
        return reading.lines("organization-codes.csv", "system", "code", "organization", "source", "locators").stream().map(line -> {
            String code = line.required("code");
            line.declared("code", "organization code", line.text("system") + " " + code);
            return Line.row(line.choice("system", OrganizationCodeSystem.class), code, line.requiredReference("organization", "organization"), line.citation());
        }).toList();
    }

    @Override
    public List<String> merge() {
        Upsert codes = new Upsert("organization_code", stage(), "system, code").same("system", "code")
                .set("organization_id", "(select x.id from organization x where x.code = s.organization)").citation();
        return List.of(codes.upsert(), codes.deleteGone());
    }
}
