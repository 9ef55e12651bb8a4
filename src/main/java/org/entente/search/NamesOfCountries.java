package org.entente.search;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.entente.edition.csv.AfterShipped;

/** Keeps countries findable by all their names and codes, in every language that names are known in: only what ships names countries. */
@Singleton
@Unremovable
class NamesOfCountries implements AfterShipped {
    private static final String NAMES = """
            select 'COUNTRY' as kind, subject_id as id, array[iso2, iso3, name, official_name] as names from country_statement
            union all select 'COUNTRY', country_id, array[name] from country_name""";

    @Override
    public long load(Connection connection) throws SQLException {
        SearchNames.stage(connection, NAMES);
        long changed = 0;
        try (Statement statement = connection.createStatement()) {
            for (String sql : SearchNames.replace("n.kind = 'COUNTRY'")) changed += statement.executeLargeUpdate(sql);
        }
        return changed;
    }
}
