package org.entente.engine;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Unremovable;
import io.quarkus.logging.Log;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * Each transaction of a reader is one snapshot, changes nothing and takes no longer than it may. Sessions are made so by their
 * options; where a pooler before the database drops these (PgBouncer does), each transaction says so itself, for a round trip more.
 */
@Singleton
@Unremovable
class ReaderSessions implements AgroalPoolInterceptor {
    private static final String AS_WANTED = """
            select current_setting('default_transaction_isolation') = 'repeatable read'
              and current_setting('default_transaction_read_only') = 'on' and current_setting('statement_timeout') <> '0' and current_setting('jit') = 'off'""";

    @Inject
    @ConfigProperty(name = "entente.limits.statement-timeout")
    int statementTimeout;

    /** Until a session has said otherwise. */
    private volatile boolean optionsAreLost = true;
    private final AtomicBoolean isTold = new AtomicBoolean();

    @Override
    public void onConnectionCreate(Connection connection) {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(AS_WANTED)) {
            row.next();
            optionsAreLost = !row.getBoolean(1);
            if (optionsAreLost && isTold.compareAndSet(false, true))
                Log.info("The database's sessions do not keep their options, as behind a pooler: each transaction sets them.");
        } catch (SQLException e) {
            // Nothing is known of this one, and it is hardly of use: what others have said still holds.
            Log.debug("The session cannot be asked for its options", e);
        }
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (!optionsAreLost) return;
        try {
            // Only before the first statement of a transaction; later it has been said.
            if (connection.getAutoCommit() || connection.unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE)
                return;
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "set transaction isolation level repeatable read, read only; set local jit = off; set local statement_timeout = "
                                + statementTimeout);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The transaction cannot be made read-only", e);
        }
    }
}
