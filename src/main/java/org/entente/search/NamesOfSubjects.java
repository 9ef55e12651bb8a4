package org.entente.search;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.entente.edition.Derived;

/** Keeps organizations, groups, persons and conflicts findable by all the names and codes that sources give them. */
@Singleton
@Unremovable
class NamesOfSubjects implements Derived {
    private static final String NAMES = """
            select 'ORGANIZATION' as kind, subject_id as id, array[subject_key, name] || aliases as names from organization_statement
            union all select 'GROUP', subject_id, array[name] from actor_group_statement
            union all select 'PERSON', subject_id, array[name] from person_statement
            union all select 'CONFLICT', subject_id, array[name] from conflict_statement""";

    @Override
    public long bringUpToDate(Connection connection) throws SQLException {
        SearchNames.stage(connection, NAMES);
        return Derived.super.bringUpToDate(connection);
    }

    @Override
    public List<String> afterLoad() {
        return SearchNames.replace("n.kind <> 'COUNTRY'");
    }
}
