package org.entente.ops;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;

/** The newest edition in the database that this server reads, as far as it knows. */
@ApplicationScoped
class SeenEdition {
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    @Inject
    AgroalDataSource database;

    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile OptionalLong edition = OptionalLong.empty();
    private volatile long readAt = System.nanoTime() - FRESH;

    /** As of about a second ago; empty while there is none or the database cannot be asked. Whoever asks does not wait for the database. */
    OptionalLong last() {
        if (System.nanoTime() - readAt >= FRESH && reading.compareAndSet(false, true)) Thread.startVirtualThread(this::refresh);
        return edition;
    }

    /** As of now. */
    OptionalLong read() throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select max(number) from edition")) {
            row.next();
            long newest = row.getLong(1);
            edition = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(newest);
        } catch (SQLException e) {
            edition = OptionalLong.empty();
            throw e;
        } finally {
            readAt = System.nanoTime();
        }
        return edition;
    }

    private void refresh() {
        try {
            read();
        } catch (SQLException e) {
            Log.debug("The edition cannot be read", e);
        } finally {
            reading.set(false);
        }
    }
}
