package org.entente.embassy;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.entente.edition.Derived;
import org.entente.fact.Contradiction;

/** Marks, for each country in another, which source's embassies are shown and which are contradicted. */
@Singleton
@Unremovable
class PrevailingEmbassies implements Derived {
    private static final String SHOWN = """
            update embassy x set shown = not x.shown from (
              select m.id, m.source_id = first_value(m.source_id) over (partition by m.sender_id, m.host_id order by s.rank desc, s.id) as shown
              from embassy m join source s on s.id = m.source_id) p
            where p.id = x.id and p.shown <> x.shown""";

    private static final String CONTESTED = String.format(Locale.ROOT, """
            with contradicted as (
              select x.id from embassy x join embassy m on m.sender_id = x.sender_id and m.host_id = x.host_id and m.source_id <> x.source_id
              where %s and %s)
            update embassy x set contested = not x.contested where x.contested <> (x.id in (select id from contradicted))""",
            Contradiction.SAME_TIME, Contradiction.OTHER_PERIOD);

    @Override
    public List<String> afterLoad() {
        return List.of(SHOWN, CONTESTED);
    }
}
