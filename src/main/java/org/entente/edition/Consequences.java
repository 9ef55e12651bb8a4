package org.entente.edition;

import io.quarkus.arc.All;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** All that follows from the facts, in order: what is shown of things, what no source speaks of any more, and what the features derive. */
@Singleton
@Unremovable
public class Consequences {
    @Inject
    FactTables facts;

    @Inject
    @All
    List<Derived> derived;

    /** Brings it up to date, and returns how many rows that changed. */
    public long bringUpToDate(Connection connection) throws SQLException {
        long changed = 0;
        try (Statement statement = connection.createStatement()) {
            for (Subject subject : facts.subjects())
                for (String sql : subject.show()) changed += statement.executeLargeUpdate(sql);
            for (Subject subject : facts.subjects().reversed())
                for (String sql : subject.forget()) changed += statement.executeLargeUpdate(sql);
        }
        for (Derived following : derived) changed += following.bringUpToDate(connection);
        return changed;
    }
}
