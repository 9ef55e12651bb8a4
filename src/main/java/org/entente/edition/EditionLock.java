package org.entente.edition;

import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Editions are made one after the other, whichever process makes them. */
public final class EditionLock {
    private static final long KEY = 0x456E74656E7465L;

    private EditionLock() {}

    /** Holds it until the transaction ends; waits as long as another one has it. */
    public static void take(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select pg_try_advisory_xact_lock(" + KEY + ")")) {
                row.next();
                if (row.getBoolean(1)) return;
            }
            Log.warn("Another import is running: waiting until it has ended.");
            statement.execute("select pg_advisory_xact_lock(" + KEY + ")");
        }
    }
}
