package org.entente.statehood;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.entente.edition.Derived;
import org.entente.fact.Contradiction;

/** Marks, for each country, which source's spells are shown and which are contradicted. */
@Singleton
@Unremovable
class PrevailingSpells implements Derived {
    private static final String SHOWN = """
            update system_membership x set shown = not x.shown from (
              select m.id, m.source_id = first_value(m.source_id) over (partition by m.country_id order by s.rank desc, s.code collate "C") as shown
              from system_membership m join source s on s.id = m.source_id) p
            where p.id = x.id and p.shown <> x.shown""";

    private static final String CONTESTED = String.format(Locale.ROOT, """
            with contradicted as (
              select x.id from system_membership x join system_membership m on m.country_id = x.country_id and m.source_id <> x.source_id
              where %s and %s)
            update system_membership x set contested = not x.contested where x.contested <> (x.id in (select id from contradicted))""",
            Contradiction.SAME_TIME, Contradiction.OTHER_PERIOD);

    @Override
    public List<String> afterLoad() {
        return List.of(SHOWN, CONTESTED);
    }
}
