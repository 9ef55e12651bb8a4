package org.entente.command;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;

/** The table of keys, as its owner reaches it. */
@Unremovable
@Singleton
class OwnersTable {
    private static final String MAY_NOT = "42501";
    private static final String NO_TABLE = "42P01";

    @Inject
    @DataSource("writer")
    AgroalDataSource database;

    interface Work {
        int on(Connection connection) throws SQLException;
    }

    /** The exit code: that of the work, or 1 if the database did not do it. */
    static int run(PrintWriter err, Work work) {
        try (Connection connection = Arc.container().select(OwnersTable.class).get().database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            err.println("Nothing was changed. " + told(e));
            return 1;
        }
    }

    private static String told(SQLException e) {
        if (MAY_NOT.equals(e.getSQLState()))
            return "Only the owner of the database may do this: set QUARKUS_DATASOURCE_WRITER_USERNAME and _PASSWORD to its.";
        if (NO_TABLE.equals(e.getSQLState()))
            return "The database has no place for keys yet: bring it to this version first, by 'entente migrate' or by starting a server.";
        return "The database did not do it: " + e.getMessage();
    }
}
