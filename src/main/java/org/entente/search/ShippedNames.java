package org.entente.search;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.entente.edition.csv.AfterShipped;

/** Makes what ships findable by all its names and codes, in every language that names are known in. */
@Singleton
@Unremovable
class ShippedNames implements AfterShipped {
    @Override
    public long load(Connection connection) throws SQLException {
        SearchNames.stage(connection, "s.data_set is null");
        try (Statement statement = connection.createStatement()) {
            long changed = statement.executeLargeUpdate(
                    "insert into search_name (kind, target_id, folded) select kind, target_id, folded from stage_search_name on conflict do nothing");
            // Names of what imports have added stay.
            return changed + statement.executeLargeUpdate("""
                    delete from search_name n where (n.kind, n.target_id) in (select kind, target_id from stage_search_name)
                    and (n.kind, n.target_id, n.folded) not in (select kind, target_id, folded from stage_search_name)""");
        }
    }
}
