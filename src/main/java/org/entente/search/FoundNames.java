package org.entente.search;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.edition.Derived;
import org.entente.fact.Folded;

/** Keeps everything findable by all the names and codes that sources give it, in every language that names are known in. */
@Singleton
@Unremovable
class FoundNames implements Derived {
    private static final String NAMES = """
            select t.kind, t.id, n.name from (
              select 'COUNTRY' as kind, subject_id as id, array[iso2, iso3, name, official_name] as names from country_statement
              union all select 'ORGANIZATION', subject_id, array[subject_key, name] || aliases from organization_statement
              union all select 'GROUP', subject_id, array[name] from actor_group_statement
              union all select 'PERSON', subject_id, array[name] from person_statement
              union all select 'CONFLICT', subject_id, array[name] from conflict_statement
              union all select 'COUNTRY', country_id, array[name] from country_name) t
            cross join lateral unnest(t.names) n(name) where n.name is not null""";

    private record Name(String kind, long target, String folded) {}

    @Override
    public long bringUpToDate(Connection connection) throws SQLException {
        stage(connection, names(connection));
        return Derived.super.bringUpToDate(connection);
    }

    @Override
    public List<String> afterLoad() {
        return List.of(
                """
                delete from search_name n
                where not exists (select from stage_search_name s where s.kind = n.kind and s.target_id = n.target_id and s.folded = n.folded)""",
                "insert into search_name (kind, target_id, folded) select kind, target_id, folded from stage_search_name on conflict do nothing");
    }

    /** Puts them into a temporary table. */
    private static void stage(Connection connection, Set<Name> names) throws SQLException {
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

    private static Set<Name> names(Connection connection) throws SQLException {
        Set<Name> names = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(NAMES)) {
            while (row.next()) {
                String folded = Folded.of(row.getString(3));
                if (!folded.isEmpty()) names.add(new Name(row.getString(1), row.getLong(2), folded));
            }
        }
        return names;
    }
}
