package org.entente.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Set;
import org.entente.fact.Folded;

/** The names and codes by which things can be found, as the graph has them. */
final class SearchNames {
    private static final String NAMES = """
            select t.kind, t.id, n.name from (
              select 'COUNTRY' as kind, id, source_id, array[iso2, iso3, name, official_name] as names from country
              union all select 'ORGANIZATION', id, source_id, array[code, name] || aliases from organization
              union all select 'GROUP', id, source_id, array[name] from actor_group
              union all select 'PERSON', id, source_id, array[name] from person
              union all select 'CONFLICT', id, source_id, array[name] from conflict
              union all select 'COUNTRY', c.id, c.source_id, array[n.name] from country_name n join country c on c.id = n.country_id) t
            join source s on s.id = t.source_id
            cross join lateral unnest(t.names) n(name) where n.name is not null and\s""";

    private record Name(String kind, long target, String folded) {}

    private SearchNames() {}

    /** Puts them, folded, into the temporary table stage_search_name. @param sources SQL: of which sources s */
    static void stage(Connection connection, String sources) throws SQLException {
        Set<Name> names = names(connection, sources);
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists stage_search_name");
            statement.execute("create temporary table stage_search_name (kind text, target_id bigint, folded text) on commit drop");
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into stage_search_name select * from unnest(?, ?, ?)")) {
            insert.setArray(1, connection.createArrayOf("text", names.stream().map(Name::kind).toArray(String[]::new)));
            insert.setArray(2, connection.createArrayOf("bigint", names.stream().map(Name::target).toArray(Long[]::new)));
            insert.setArray(3, connection.createArrayOf("text", names.stream().map(Name::folded).toArray(String[]::new)));
            insert.executeUpdate();
        }
    }

    private static Set<Name> names(Connection connection, String sources) throws SQLException {
        Set<Name> names = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(NAMES + sources)) {
            while (row.next()) {
                String folded = Folded.of(row.getString(3));
                if (!folded.isEmpty()) names.add(new Name(row.getString(1), row.getLong(2), folded));
            }
        }
        return names;
    }
}
