package org.entente.graph;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Unremovable;
import io.quarkus.logging.Log;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
              and current_setting('default_transaction_read_only') = 'on' and current_setting('statement_timeout') <> '0'""";

    @Inject
    @ConfigProperty(name = "entente.limits.statement-timeout")
    int statementTimeout;

    private volatile boolean optionsAreLost;

    @Override
    public void onConnectionCreate(Connection connection) {
        if (optionsAreLost) return;
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(AS_WANTED)) {
            row.next();
            if (row.getBoolean(1)) return;
            Log.info("The database's sessions do not keep their options, as behind a pooler: each transaction sets them.");
        } catch (SQLException e) {
            Log.debug("The session cannot be asked for its options", e);
        }
        optionsAreLost = true;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (!optionsAreLost) return;
        try {
            // Only before the first statement of a transaction; later it has been said.
            if (connection.getAutoCommit() || connection.unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE) return;
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only; set local statement_timeout = " + statementTimeout);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The transaction cannot be made read-only", e);
        }
    }
}
