package org.entente.claim;

import io.quarkus.arc.Unremovable;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.csv.Line;
import org.entente.edition.csv.Reading;
import org.entente.edition.csv.ShippedTable;
import org.entente.edition.csv.Upsert;

/** claims.csv. */
@Singleton
@Unremovable
@Priority(30)
class ClaimTable implements ShippedTable {
    @Override
    public String stage() {
        return "stage_claim";
    }

    @Override
    public List<String> columns() {
        return List.of("key", "party_kind", "party_key", "conflict", "property", "value", "source", "locators");
    }

    @Override
    public List<String[]> rows(Reading reading) {
        return reading.lines("claims.csv", "subject", "property", "value", "source", "locators").stream().map(line -> {
            String subject = line.required("subject");
            String conflict = subject != null && subject.startsWith("conflict:") ? subject.substring("conflict:".length()) : null;
            if (conflict != null) line.referenceTo("subject", "conflict", conflict);
            String property = line.required("property");
            String value = line.required("value");
            return Line.row(line.declared("value", "claim", String.join("/", subject, property, value, line.text("source"))),
                    conflict == null ? line.party("subject") : new String[2], conflict, property, value, line.citation());
        }).toList();
    }

    @Override
    public List<String> merge() {
        Upsert claims = new Upsert("claim", stage(), "key").same("key", "property", "value")
                .set("party_id", "(select p.id from party p where p.kind = s.party_kind and p.key = s.party_key)")
                .set("conflict_id", "(select k.id from conflict k where k.code = s.conflict)").citation();
        return List.of(claims.upsert(), claims.deleteGone(), """
                update claim x set contested = not x.contested
                where x.contested <> exists (select 1 from claim c where c.property = x.property and c.value <> x.value
                  and c.party_id is not distinct from x.party_id and c.conflict_id is not distinct from x.conflict_id)""");
    }
}
