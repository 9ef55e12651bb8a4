package org.entente.edition;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What follows from the facts, such as which of several sources is shown: brought up to date after each load. */
public interface Derived {
    /** SQL that touches only rows that change. */
    List<String> afterLoad();

    /** Brings it up to date, and returns how many rows that changed. */
    default long bringUpToDate(Connection connection) throws SQLException {
        long changed = 0;
        try (Statement statement = connection.createStatement()) {
            for (String sql : afterLoad()) changed += statement.executeLargeUpdate(sql);
        }
        return changed;
    }
}
