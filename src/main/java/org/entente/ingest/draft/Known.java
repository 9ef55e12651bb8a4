package org.entente.ingest.draft;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the graph holds already under a key, and what this import has to state about it. */
final class Known {
    private record Entity(long row, boolean ours) {}

    private final Map<String, Entity> entities = new HashMap<>();
    private final Set<String> stated = new HashSet<>();

    /** @param sql key, row, and whether it is the imported source's own, which states it again each time */
    Known(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) entities.put(row.getString(1), new Entity(row.getLong(2), row.getBoolean(3)));
        }
    }

    /** Null if there is none. */
    Long row(String key) {
        Entity entity = entities.get(key);
        return entity == null ? null : entity.row;
    }

    void add(String key, long row) {
        entities.put(key, new Entity(row, true));
    }

    /** Whether the import has to state it now: nobody else does, and it has not yet done so. */
    boolean toBeStated(String key) {
        Entity entity = entities.get(key);
        return (entity == null || entity.ours) && stated.add(key);
    }
}
