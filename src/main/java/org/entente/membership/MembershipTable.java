package org.entente.membership;

import io.quarkus.arc.Unremovable;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.entente.edition.csv.Line;
import org.entente.edition.csv.Reading;
import org.entente.edition.csv.ShippedTable;
import org.entente.edition.csv.Upsert;

/** memberships.csv and memberships-world.csv. */
@Singleton
@Unremovable
@Priority(70)
class MembershipTable implements ShippedTable {
    @Override
    public String stage() {
        return "stage_membership";
    }

    @Override
    public List<String> columns() {
        return List.of("key", "country", "organization", "role", "from_day", "from_precision", "until_day", "until_precision", "period_status", "source", "locators");
    }

    @Override
    public List<String[]> rows(Reading reading) {
        return Stream.of("memberships.csv", "memberships-world.csv").flatMap(file -> reading.lines(file, "organization", "country", "role", "from", "until", "status", "source", "locators").stream()).map(line -> {
            String country = line.requiredReference("country", "country");
            String organization = line.requiredReference("organization", "organization");
            String from = line.text("from");
            String key = String.join("/", country, organization, line.text("source"), from == null ? "" : from);
            return Line.row(line.declared("from", "membership", key), country, organization, line.choice("role", MembershipRole.class),
                    line.period("from", "until", "status"), line.citation());
        }).toList();
    }

    @Override
    public List<String> merge() {
        Upsert memberships = new Upsert("membership", stage(), "key").same("key", "role")
                .set("country_id", "(select c.id from country c where c.key = s.country)")
                .set("organization_id", "(select o.id from organization o where o.code = s.organization)")
                .period("(select c.%s from country c where c.key = s.country)", "(select o.%s from organization o where o.code = s.organization)").citation();
        return List.of(memberships.upsert(), memberships.deleteGone());
    }
}
