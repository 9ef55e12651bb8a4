package org.entente.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The keys in the database. It is no entity: nothing that the graph is made of knows it. */
public final class ApiKeyTable {
    private ApiKeyTable() {}

    /** All of them, in the order in which they were made. */
    public static List<ApiKey> all(Connection connection) throws SQLException {
        String sql = "select prefix, hash, name, role, points_per_minute, created_at, expires_at, revoked_at from api_key order by created_at, prefix";
        try (PreparedStatement statement = connection.prepareStatement(sql); ResultSet rows = statement.executeQuery()) {
            List<ApiKey> keys = new ArrayList<>();
            while (rows.next()) {
                keys.add(new ApiKey(rows.getString(1), rows.getBytes(2), rows.getString(3), Role.valueOf(rows.getString(4)),
                        rows.getObject(5, Long.class),
                        rows.getObject(6, OffsetDateTime.class), rows.getObject(7, OffsetDateTime.class),
                        rows.getObject(8, OffsetDateTime.class)));
            }
            return keys;
        }
    }

    /** Adds one, made now. */
    public static void add(Connection connection, ApiKey key) throws SQLException {
        String sql = "insert into api_key (prefix, hash, name, role, points_per_minute, expires_at) values (?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, key.prefix());
            statement.setBytes(2, key.hash());
            statement.setString(3, key.name());
            statement.setString(4, key.role().name());
            statement.setObject(5, key.pointsPerMinute());
            statement.setObject(6, key.expires());
            statement.executeUpdate();
        }
    }

    /** Whether there was one to revoke. One that is revoked already stays as it is. */
    public static boolean revoke(Connection connection, String prefix) throws SQLException {
        try (PreparedStatement statement = connection
                .prepareStatement("update api_key set revoked_at = coalesce(revoked_at, now()) where prefix = ?")) {
            statement.setString(1, prefix);
            return statement.executeUpdate() == 1;
        }
    }
}
