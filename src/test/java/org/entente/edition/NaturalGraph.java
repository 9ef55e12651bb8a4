package org.entente.edition;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All rows of the graph by their natural keys: the same in every database that says the same. */
final class NaturalGraph {
    /** What is no part of the graph, or made of the program alone. */
    private static final Set<String> OTHER = Set.of("flyway_schema_history", "api_key", "edition", "data_import", "replaced_row",
            "country_name", "published_file");
    /** What a row is called everywhere. */
    private static final String NAMED = """
            select 'party ' || id as row, kind || ':' || key as name from party
            union all select 'conflict ' || id, code from conflict
            union all select 'source ' || id, code from source
            union all select 'conflict_event ' || id, key from conflict_event
            union all select 'bilateral_relation ' || id, key from bilateral_relation""";

    private NaturalGraph() {}

    static List<String> of(Connection connection) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temporary table named as " + NAMED);
            statement.execute("create index on named (row)");
            for (String table : strings(statement,
                    "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1")) {
                if (!OTHER.contains(table) && !table.endsWith("_history")) rows.addAll(rows(statement, table));
            }
            statement.execute("drop table named");
        }
        return rows;
    }

    private static List<String> rows(Statement statement, String table) throws SQLException {
        StringBuilder named = new StringBuilder();
        for (String reference : strings(statement, "select attname || ' ' || coalesce((select case when c.confrelid::regclass::text in"
                + " ('country', 'organization', 'actor_group', 'person') then 'party' else c.confrelid::regclass::text end from pg_constraint c"
                + " where c.conrelid = a.attrelid and c.contype = 'f' and c.conkey = array[a.attnum]), case attname when 'source_id' then 'source'"
                + " when 'target_id' then 'target' when 'party_id' then 'party' end) from pg_attribute a where attrelid = '" + table
                + "'::regclass and attnum > 0 and atttypid = 'bigint'::regtype and attname not in ('id', 'edition')")) {
            String column = reference.substring(0, reference.indexOf(' '));
            String target = reference.substring(reference.indexOf(' ') + 1);
            String of = target.equals("target") ? "case x.kind when 'CONFLICT' then 'conflict ' else 'party ' end" : "'" + target + " '";
            named.append(" || jsonb_build_object('").append(column).append("', (select n.name from named n where n.row = ").append(of)
                    .append(" || x.").append(column).append("))");
        }
        return strings(statement, "select '" + table + " ' || (to_jsonb(x) - array['id', 'edition']" + named + ")::text from " + table
                + " x order by 1");
    }

    private static List<String> strings(Statement statement, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) strings.add(row.getString(1));
        }
        return strings;
    }
}
