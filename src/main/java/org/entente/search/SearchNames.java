package org.entente.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.fact.Folded;

/** The names by which things are found, on their way from what the graph says into the table that search reads. */
final class SearchNames {
    private record Name(String kind, long target, String folded) {}

    private SearchNames() {}

    /** Puts names, folded, into a temporary table. @param named SQL for kind, id and an array of names, of which some may be null */
    static void stage(Connection connection, String named) throws SQLException {
        Set<Name> names = names(connection, named);
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists stage_search_name");
            statement.execute(
                    "create temporary table stage_search_name (kind text, target_id bigint, folded text collate \"C\") on commit drop");
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into stage_search_name select * from unnest(?, ?, ?)")) {
            insert.setArray(1, connection.createArrayOf("text", names.stream().map(Name::kind).toArray(String[]::new)));
            insert.setArray(2, connection.createArrayOf("bigint", names.stream().map(Name::target).toArray(Long[]::new)));
            insert.setArray(3, connection.createArrayOf("text", names.stream().map(Name::folded).toArray(String[]::new)));
            insert.executeUpdate();
        }
    }

    /** SQL that makes some of the names n what is staged. */
    static List<String> replace(String some) {
        return List.of("delete from search_name n where " + some
                + " and not exists (select from stage_search_name s where s.kind = n.kind and s.target_id = n.target_id and s.folded = n.folded)",
                "insert into search_name (kind, target_id, folded) select kind, target_id, folded from stage_search_name on conflict do nothing");
    }

    private static Set<Name> names(Connection connection, String named) throws SQLException {
        Set<Name> names = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select t.kind, t.id, n.name from (" + named
                                + ") t cross join lateral unnest(t.names) n(name) where n.name is not null")) {
            while (row.next()) {
                String folded = Folded.of(row.getString(3));
                if (!folded.isEmpty()) names.add(new Name(row.getString(1), row.getLong(2), folded));
            }
        }
        return names;
    }
}
