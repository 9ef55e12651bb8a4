package org.entente.search;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.entente.edition.Derived;

/** Keeps what imports have added findable by its names and codes; also by names that it no longer has. */
@Singleton
@Unremovable
class ImportedNames implements Derived {
    @Override
    public long bringUpToDate(Connection connection) throws SQLException {
        SearchNames.stage(connection, "s.data_set is not null");
        return Derived.super.bringUpToDate(connection);
    }

    @Override
    public List<String> afterLoad() {
        return List.of("""
                delete from search_name n where n.kind = 'CONFLICT' and not exists (select 1 from conflict k where k.id = n.target_id)
                or n.kind <> 'CONFLICT' and not exists (select 1 from party p where p.id = n.target_id)""",
                "insert into search_name (kind, target_id, folded) select kind, target_id, folded from stage_search_name on conflict do nothing");
    }
}
