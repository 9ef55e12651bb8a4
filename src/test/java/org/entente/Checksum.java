package org.entente;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a database holds, as a digest of each table: whatever tables there are. */
public final class Checksum {
    /** What a test changes for good: migrations and keys are no data. */
    private static final Set<String> NO_DATA = Set.of("flyway_schema_history", "api_key", "published_file");
    private static final Set<String> HISTORY = Set.of("edition", "data_import", "replaced_row");

    private Checksum() {}

    /** Of one database at different times: what the graph says, without its history. */
    public static List<String> ofGraph(Connection connection) throws SQLException {
        List<String> sums = new ArrayList<>();
        for (String table : tables(connection)) {
            if (HISTORY.contains(table) || table.endsWith("_history")) continue;
            // Rows that were away have other numbers, and may be of another edition.
            sums.add(sum(connection, table, "array['id', 'edition']"));
        }
        return sums;
    }

    /** To compare databases: all that is in them, without row numbers and times. */
    public static List<String> ofDatabase(Connection connection) throws SQLException {
        List<String> sums = new ArrayList<>();
        for (String table : tables(connection)) {
            sums.add(sum(connection, table,
                    "(select array_agg(column_name::text) from information_schema.columns where table_schema = 'public' and table_name = '"
                            + table
                            + "' and (column_name in ('id', 'party_a', 'party_b', 'row') or column_name like '%\\_id' or data_type like 'timestamp%'))"));
        }
        return sums;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = strings(connection,
                "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1");
        tables.removeAll(NO_DATA);
        return tables;
    }

    private static String sum(Connection connection, String table, String without) throws SQLException {
        return strings(connection, "select '" + table
                + " ' || count(*) || ' ' || coalesce(md5(string_agg(row, '|' order by row)), '') from (select (to_jsonb(x) - " + without
                + ")::text as row from " + table + " x) rows").getFirst();
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (row.next()) values.add(row.getString(1));
            return values;
        }
    }
}
