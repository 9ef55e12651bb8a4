package org.entente.search;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.Derived;

/** Keeps what imports have added findable by its name, and by the code of an organization. */
@Singleton
@Unremovable
class ImportedNames implements Derived {
    @Override
    public List<String> afterLoad() {
        return List.of("""
                delete from search_name n where n.kind = 'CONFLICT' and not exists (select 1 from conflict k where k.id = n.target_id)
                or n.kind <> 'CONFLICT' and not exists (select 1 from party p where p.id = n.target_id)""",
                add("ORGANIZATION", "organization", "sort_name"), add("ORGANIZATION", "organization", "lower(code)"),
                add("GROUP", "actor_group", "sort_name"), add("PERSON", "person", "sort_name"), add("CONFLICT", "conflict", "sort_name"));
    }

    private static String add(String kind, String table, String name) {
        return "insert into search_name (kind, target_id, folded) select '" + kind + "', id, " + name + " from " + table + " where source_id in (select s.id from source s where s.data_set is not null) and " + name + " <> '' on conflict do nothing";
    }
}
