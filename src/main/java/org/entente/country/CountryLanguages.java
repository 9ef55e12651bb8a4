package org.entente.country;

import io.quarkus.arc.Unremovable;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entente.edition.csv.AfterShipped;

/** Gives the countries their names in every language of the CLDR. */
@Singleton
@Unremovable
// Before what makes use of the names.
@Priority(10)
class CountryLanguages implements AfterShipped {
    @Override
    public long load(Connection connection) throws SQLException {
        List<CldrNames.Name> names = CldrNames.of(english(connection));
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temporary table stage_country_name (country text, language text, name text) on commit drop");
            try (PreparedStatement insert = connection.prepareStatement("insert into stage_country_name select * from unnest(?, ?, ?)")) {
                insert.setArray(1, array(connection, names, CldrNames.Name::iso2));
                insert.setArray(2, array(connection, names, CldrNames.Name::language));
                insert.setArray(3, array(connection, names, CldrNames.Name::name));
                insert.executeUpdate();
            }
            long changed = statement.executeLargeUpdate("""
                    insert into country_name (country_id, language, name) select c.id, s.language, s.name from stage_country_name s join country c on c.key = s.country
                    on conflict (country_id, language) do update set name = excluded.name where country_name.name <> excluded.name""");
            return changed + statement.executeLargeUpdate("""
                    delete from country_name n where not exists (select 1 from stage_country_name s join country c on c.key = s.country
                    where c.id = n.country_id and s.language = n.language)""");
        }
    }

    /** English names by code. The code of a former state may mean another state to the CLDR: CS is Serbia and Montenegro there. */
    private static Map<String, String> english(Connection connection) throws SQLException {
        Map<String, String> english = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement
                        .executeQuery("select iso2, name from country where kind <> 'FORMER_STATE' and iso2 is not null order by id")) {
            while (row.next()) english.put(row.getString(1), row.getString(2));
        }
        return english;
    }

    private static Array array(Connection connection, List<CldrNames.Name> names, Function<CldrNames.Name, String> part)
            throws SQLException {
        return connection.createArrayOf("text", names.stream().map(part).toArray(String[]::new));
    }
}
