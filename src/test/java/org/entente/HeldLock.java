package org.entente;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/** A lock that somebody else has to wait for: so a test meets a program at one statement, on a machine of any speed. Closing lets it go on. */
public final class HeldLock implements AutoCloseable {
    private final Connection holder;
    private final Statement statement;

    /** @param sql that takes the lock until the transaction or the session ends */
    public HeldLock(String url, String sql) throws SQLException {
        holder = DriverManager.getConnection(url, "postgres", "postgres");
        holder.setAutoCommit(false);
        statement = holder.createStatement();
        statement.execute(sql);
    }

    /** Until a session waits for it; returns that one's process id. The bound only ends a test that has failed. */
    public int awaitWaiting() throws SQLException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(180);
        while (true) {
            try (ResultSet row = statement
                    .executeQuery("select pid from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)) limit 1")) {
                if (row.next()) return row.getInt(1);
            }
            assertTrue(System.nanoTime() < end, "nobody waits for the lock");
            Thread.sleep(20);
        }
    }

    /** Ends the session that waits, as a restart of the server would. */
    public void endWaiting() throws SQLException, InterruptedException {
        statement.execute("select pg_terminate_backend(" + awaitWaiting() + ")");
    }

    @Override
    public void close() throws SQLException {
        holder.close();
    }
}
