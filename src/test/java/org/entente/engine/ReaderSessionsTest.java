package org.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.entente.PostgresForTests;
import org.junit.jupiter.api.Test;

/** Who says in each transaction what it is, for a round trip more, and who need not. */
class ReaderSessionsTest {
    private static final String OPTIONS = "-c default_transaction_isolation=repeatable\\ read -c default_transaction_read_only=on -c statement_timeout=7000 -c jit=off";

    private final ReaderSessions sessions = new ReaderSessions();

    ReaderSessionsTest() {
        sessions.statementTimeout = 9000;
    }

    @Test
    void sessionsThatKeepTheirOptionsAreBelieved() throws SQLException {
        assertEquals("7s repeatable read on off", inTransaction(OPTIONS, false));
    }

    @Test
    void sessionsThatDropThemAreTold() throws SQLException {
        assertEquals("9s repeatable read on off", inTransaction("-c application_name=pooled", false));
    }

    @Test
    void aConnectionThatWasLostAtOnceSaysNothingOfOthers() throws SQLException {
        assertEquals("7s repeatable read on off", inTransaction(OPTIONS, true));
    }

    private String inTransaction(String options, boolean oneIsLost) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(Map.of("options", options, "user", "postgres"));
        try (Connection connection = DriverManager.getConnection(PostgresForTests.url("postgres"), properties);
                Statement statement = connection.createStatement()) {
            sessions.onConnectionCreate(connection);
            if (oneIsLost) {
                Connection lost = DriverManager.getConnection(PostgresForTests.url("postgres"), properties);
                lost.close();
                sessions.onConnectionCreate(lost);
            }
            connection.setAutoCommit(false);
            sessions.onConnectionAcquire(connection);
            try (ResultSet row = statement.executeQuery(
                    "select concat_ws(' ', current_setting('statement_timeout'), current_setting('transaction_isolation'), current_setting('transaction_read_only'), current_setting('jit'))")) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
