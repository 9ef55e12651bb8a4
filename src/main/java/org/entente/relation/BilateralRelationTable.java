package org.entente.relation;

import io.quarkus.arc.Unremovable;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.csv.Line;
import org.entente.edition.csv.Reading;
import org.entente.edition.csv.ShippedTable;
import org.entente.edition.csv.Upsert;

/** relations.csv. */
@Singleton
@Unremovable
@Priority(60)
class BilateralRelationTable implements ShippedTable {
    @Override
    public String stage() {
        return "stage_bilateral_relation";
    }

    @Override
    public List<String> columns() {
        return List.of("key", "kind", "a_kind", "a_key", "b_kind", "b_key", "directed", "status", "title", "from_day", "from_precision", "until_day", "until_precision", "period_status", "source", "locators");
    }

    @Override
    public List<String[]> rows(Reading reading) {
        return reading.lines("relations.csv", "key", "kind", "party_a", "party_b", "directed", "status", "title", "from", "until", "period_status", "source", "locators").stream()
                .map(line -> Line.row(line.declared("key", "relation"), line.choice("kind", RelationKind.class), line.party("party_a"), line.party("party_b"), line.truth("directed"),
                        line.choice("status", RelationStatus.class), line.text("title"), line.period("from", "until", "period_status"), line.citation())).toList();
    }

    @Override
    public List<String> merge() {
        Upsert relations = new Upsert("bilateral_relation", stage(), "key").same("key", "kind", "status", "title").set("directed", "s.directed::boolean")
                .set("party_a_id", "(select p.id from party p where p.kind = s.a_kind and p.key = s.a_key)")
                .set("party_b_id", "(select p.id from party p where p.kind = s.b_kind and p.key = s.b_key)")
                .period("(select c.%s from country c where c.id = (select p.id from party p where p.kind = s.a_kind and p.key = s.a_key))",
                        "(select c.%s from country c where c.id = (select p.id from party p where p.kind = s.b_kind and p.key = s.b_key))").citation();
        return List.of(relations.upsert(), relations.deleteGone());
    }
}
