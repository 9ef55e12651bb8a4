package org.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.entente.graph.ErrorCode;
import org.hibernate.exception.GenericJDBCException;
import org.junit.jupiter.api.Test;

/** What errors of the database and its pool mean. */
class DatabaseFailureTest {
    /** As Agroal and Hibernate say it, seen while all connections were reset each second. */
    @Test
    void aConnectionThatIsGoneWhenItsTransactionBegins() {
        SQLException enlisted = new SQLException(
                "Failed to enlist. Check if a connection from another datasource is already enlisted to the same transaction");
        SQLException failure = new SQLException("Exception in association of connection to existing transaction", enlisted);
        assertEquals(ErrorCode.DATABASE_UNAVAILABLE, DatabaseFailure.toldAs(failure).orElseThrow().code());
        assertTrue(DatabaseFailure.isLostConnection(new GenericJDBCException("Unable to acquire JDBC Connection", failure)));
    }

    @Test
    void whoHasNoConnectionNeedNotTryAgain() {
        assertTrue(DatabaseFailure.isLostConnection(new SQLException("terminated", "57P01")));
        assertFalse(DatabaseFailure.isLostConnection(new SQLException("refused", "08001")));
        assertFalse(DatabaseFailure.isLostConnection(new SQLException("starting up", "57P03")));
        assertFalse(DatabaseFailure.isLostConnection(new SQLException("Exception in association of connection to existing transaction")));
    }
}
