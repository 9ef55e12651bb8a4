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

    /** SQL: all imports that have stated the row x are taken out again, but it stays, as others use it. */
    static String leftBehind(FactTable<?> table) {
        String versions = "(select id, edition from " + table.name() + " union all select id, edition from " + of(table.name()) + ")";
        return "x.source_id in (select i.source_id from data_import i) and not exists (select 1 from " + versions
                + " v join data_import i on i.edition = v.edition and i.taken_out_by is null where v.id = x.id)";
    }

    /** The table with the history of another one. */
    static String of(String table) {
        return table + "_history";
    }

    /** Keeps rows as they are now. @param rows SQL from "from" on, where they are called x */
    void keep(FactTable<?> table, long edition, String rows) throws SQLException {
        List<String> names = columns(table);
        try (Statement statement = connection.createStatement()) {
            statement.executeLargeUpdate("insert into " + of(table.name()) + " (" + String.join(", ", names) + ", replaced_in) select x."
                    + String.join(", x.", names) + ", " + edition + " " + rows);
        }
    }

    /** All columns of the table, whatever fills them. */
    List<String> columns(FactTable<?> table) throws SQLException {
        List<String> known = columns.get(table.name());
        if (known != null) return known;
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select attname from pg_attribute where attrelid = '" + table.name()
                        + "'::regclass and attnum > 0 and not attisdropped")) {
            while (row.next()) names.add(row.getString(1));
        }
        columns.put(table.name(), names);
        return names;
    }
}
