package org.entente.conflict;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.Derived;

/** Marks, of the versions of an event, the one of the highest-ranking source as shown. */
@Singleton
@Unremovable
class ShownVersions implements Derived {
    @Override
    public List<String> afterLoad() {
        return List.of("""
                update conflict_event x set shown = not x.shown from (
                  select e.id, e.source_id = first_value(e.source_id) over (partition by e.identity order by s.rank desc, s.code collate "C") as shown
                  from conflict_event e join source s on s.id = e.source_id where e.identity is not null
                  -- Versions are only there where several sources have identities at all.
                  and (select count(distinct source_id) from (select source_id from conflict_event where identity is not null group by source_id) several) > 1) p
                where p.id = x.id and p.shown <> x.shown""", """
                update conflict_event x set shown = true where not x.shown
                and not exists (select 1 from conflict_event o where o.identity = x.identity and o.source_id <> x.source_id)""");
    }
}
