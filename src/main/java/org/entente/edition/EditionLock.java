package org.entente.edition;

import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Editions are made one after the other, whichever process makes them. */
public final class EditionLock {
    private static final long KEY = 0x456E74656E7465L;
    /** Sorts and joins of a whole data set; plans that cost more to compile than to run. */
    private static final String SETTINGS = "set local work_mem = '64MB'; set local jit = off";

    private EditionLock() {}

    /** Holds it until the transaction ends; waits as long as another one has it. */
    public static void take(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SETTINGS);
            try (ResultSet row = statement.executeQuery("select pg_try_advisory_xact_lock(" + KEY + ")")) {
                row.next();
                if (row.getBoolean(1)) return;
            }
            Log.warn("Another import is running: waiting until it has ended.");
            statement.execute("select pg_advisory_xact_lock(" + KEY + ")");
        }
    }
}
