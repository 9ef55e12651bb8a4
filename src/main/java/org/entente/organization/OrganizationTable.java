package org.entente.organization;

import io.quarkus.arc.Unremovable;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.csv.Line;
import org.entente.edition.csv.Reading;
import org.entente.edition.csv.ShippedTable;
import org.entente.edition.csv.Upsert;
import org.entente.fact.Folded;

/** organizations.csv. */
@Singleton
@Unremovable
@Priority(80)
class OrganizationTable implements ShippedTable {
    @Override
    public String stage() {
        return "stage_organization";
    }

    @Override
    public List<String> columns() {
        return List.of("code", "name", "sort_name", "kind", "parent", "aliases", "from_day", "from_precision", "until_day", "until_precision", "period_status", "source", "locators");
    }

    @Override
    public List<String[]> rows(Reading reading) {
        return reading.lines("organizations.csv", "code", "name", "kind", "parent", "aliases", "founded", "dissolved", "source", "locators").stream().map(line -> {
            String name = line.required("name");
            return Line.row(line.declared("code", "organization"), name, name == null ? null : Folded.of(name), line.choice("kind", OrganizationKind.class),
                    line.reference("parent", "organization"), line.several("aliases"), line.period("founded", "dissolved", null), line.citation());
        }).toList();
    }

    @Override
    public List<String> merge() {
        return List.of("insert into party (kind, key) select 'ORGANIZATION', s.code from stage_organization s order by s.line on conflict do nothing",
                new Upsert("organization", stage(), "code").set("id", "(select p.id from party p where p.kind = 'ORGANIZATION' and p.key = s.code)")
                        .same("code", "name", "sort_name", "kind").set("parent_id", "(select p.id from party p where p.kind = 'ORGANIZATION' and p.key = s.parent)")
                        .set("aliases", "string_to_array(s.aliases, chr(10))").period().citation().upsert());
    }
}
