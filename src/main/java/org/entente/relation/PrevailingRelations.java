package org.entente.relation;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.entente.edition.Derived;
import org.entente.fact.Contradiction;

/** Keeps the two ends of each tie, and marks, for each kind of tie between two parties, which source's statements are shown and which are contradicted. */
@Singleton
@Unremovable
class PrevailingRelations implements Derived {
    private static final String WRONG_ENDS = """
            delete from relation_end e using bilateral_relation x where x.id = e.relation_id
            and ((e.party_id, e.partner_id) not in ((x.party_a_id, x.party_b_id), (x.party_b_id, x.party_a_id)) or e.key <> x.key)""";

    private static final String NEW_ENDS = """
            insert into relation_end (relation_id, party_id, partner_id, key)
            select x.id, e.party_id, e.partner_id, x.key from bilateral_relation x
            cross join lateral (values (x.party_a_id, x.party_b_id), (x.party_b_id, x.party_a_id)) e(party_id, partner_id)
            where not exists (select 1 from relation_end r where r.relation_id = x.id)
            on conflict do nothing""";

    private static final String SHOWN = """
            update bilateral_relation x set shown = not x.shown from (
              select r.id, r.source_id = first_value(r.source_id) over (partition by least(r.party_a_id, r.party_b_id), greatest(r.party_a_id, r.party_b_id), r.kind
                order by s.rank desc, s.code collate "C") as shown
              from bilateral_relation r join source s on s.id = r.source_id) p
            where p.id = x.id and p.shown <> x.shown""";

    private static final String CONTESTED = String.format(Locale.ROOT, """
            with contradicted as (
              select x.id from bilateral_relation x
              join bilateral_relation m on least(m.party_a_id, m.party_b_id) = least(x.party_a_id, x.party_b_id)
                and greatest(m.party_a_id, m.party_b_id) = greatest(x.party_a_id, x.party_b_id) and m.kind = x.kind and m.source_id <> x.source_id
              where %s and (m.status <> x.status and 'NO_EXCHANGE' not in (m.status, x.status) or %s))
            update bilateral_relation x set contested = not x.contested where x.contested <> (x.id in (select id from contradicted))""",
            Contradiction.SAME_TIME, Contradiction.OTHER_PERIOD);

    @Override
    public List<String> afterLoad() {
        return List.of(WRONG_ENDS, NEW_ENDS, SHOWN, CONTESTED);
    }
}
