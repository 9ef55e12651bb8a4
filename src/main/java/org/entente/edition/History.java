package org.entente.edition;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What facts were before an edition changed or removed them. For each kind of fact there is a second table with the same columns and
 * {@code replaced_in}: a row held from the edition that wrote it (null: from the beginning) up to that one.
 */
final class History {
    private final Connection connection;
    private final Map<String, List<String>> columns = new HashMap<>();

    History(Connection connection) {
        this.connection = connection;
    }

    /** The table with the history of another one. */
    static String of(String table) {
        return table + "_history";
    }

    /** Keeps rows as they are now. @param rows SQL from "from" on, where they are called x */
    void keep(String table, long edition, String rows) throws SQLException {
        List<String> names = columns(table);
        try (Statement statement = connection.createStatement()) {
            statement.executeLargeUpdate("insert into " + of(table) + " (" + String.join(", ", names) + ", replaced_in) select x."
                    + String.join(", x.", names) + ", " + edition + " " + rows);
        }
    }

    /** Mentions that this edition has written and that were not there before. */
    long mentionsAdded(FactTable<?> table, long edition) throws SQLException {
        return count(
                "select count(*) from " + table.name() + " x where x.mention and x.edition = " + edition + " and not exists (select from "
                        + of(table.name()) + " h where h.replaced_in = " + edition + " and " + table.same("x", "h") + ")");
    }

    /** Mentions that stand elsewhere since this edition. */
    long mentionsMoved(FactTable<?> table, long edition) throws SQLException {
        return count("select count(*) from " + of(table.name()) + " h join " + table.name() + " x on " + table.same("x", "h")
                + " where h.mention and x.mention and h.replaced_in = " + edition);
    }

    /** Mentions that this edition has removed. */
    long mentionsRemoved(FactTable<?> table, long edition) throws SQLException {
        return count("select count(*) from " + of(table.name()) + " h where h.mention and h.replaced_in = " + edition
                + " and not exists (select from " + table.name() + " x where " + table.same("x", "h") + ")");
    }

    private long count(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** All columns of the table, whatever fills them. */
    List<String> columns(String table) throws SQLException {
        List<String> known = columns.get(table);
        if (known != null) return known;
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select attname from pg_attribute where attrelid = '" + table
                        + "'::regclass and attnum > 0 and not attisdropped")) {
            while (row.next()) names.add(row.getString(1));
        }
        columns.put(table, names);
        return names;
    }
}
