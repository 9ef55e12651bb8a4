package org.entente.edition;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Queue;

/** Ids for rows that do not exist yet, taken from a table's own sequence some at a time. */
public final class NewRows {
    private static final int BLOCK = 100;

    private final Connection connection;
    private final String table;
    private final Queue<Long> ids = new ArrayDeque<>();

    NewRows(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    public long next() {
        if (ids.isEmpty()) {
            try (PreparedStatement take = connection
                    .prepareStatement("select nextval(pg_get_serial_sequence(?, 'id')) from generate_series(1, ?)")) {
                take.setString(1, table);
                take.setInt(2, BLOCK);
                try (ResultSet row = take.executeQuery()) {
                    while (row.next()) ids.add(row.getLong(1));
                }
            } catch (SQLException e) {
                throw new WriteFailed(e);
            }
        }
        return ids.remove();
    }
}
