package org.entente.relation;

import io.quarkus.arc.Unremovable;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import org.entente.ingest.Line;
import org.entente.ingest.Reading;
import org.entente.ingest.ShippedTable;
import org.entente.ingest.Upsert;

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
        return List.of(relations.upsert(), relations.deleteGone(), """
                delete from relation_end e using bilateral_relation x where x.id = e.relation_id
                and (e.party_id, e.partner_id) not in ((x.party_a_id, x.party_b_id), (x.party_b_id, x.party_a_id))""", """
                insert into relation_end (relation_id, party_id, partner_id)
                select id, party_a_id, party_b_id from bilateral_relation union all select id, party_b_id, party_a_id from bilateral_relation
                on conflict do nothing""", """
                update bilateral_relation x set shown = not x.shown
                where x.shown <> (x.source_id = (select r.source_id from relation_end e join bilateral_relation r on r.id = e.relation_id join source s on s.id = r.source_id
                  where e.party_id = x.party_a_id and e.partner_id = x.party_b_id and r.kind = x.kind order by s.rank desc, s.id limit 1))""", """
                update bilateral_relation x set contested = not x.contested
                where x.contested <> exists (select 1 from relation_end e join bilateral_relation r on r.id = e.relation_id
                  where e.party_id = x.party_a_id and e.partner_id = x.party_b_id and r.kind = x.kind and r.source_id <> x.source_id
                  and (r.status <> x.status or r.from_day <> x.from_day or r.until_day <> x.until_day))""");
    }
}
