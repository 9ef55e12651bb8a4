package org.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.entente.Ask;
import org.entente.PostgresForTests;
import org.entente.SqlLog;
import org.entente.edition.Imported;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A request sees one state of the data, whatever is committed while it runs. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class SnapshotTest {
    private static final String QUESTION = "{ edition { number } country(code: \"AZ\") { memberships(first: 1) { totalCount } claims { totalCount } } }";

    @Inject
    AgroalDataSource reader;

    @Inject
    @DataSource("writer")
    AgroalDataSource writer;

    @AfterEach
    void clean() throws SQLException {
        SqlLog.watch(sql -> {});
        write("delete from claim where key = 'snapshot'", "delete from edition where summary = 'snapshot'");
        Imported.awaitNews();
    }

    @Test
    void aCommitInTheMiddleDoesNotShow() {
        JsonPath before = Ask.graph(QUESTION);
        AtomicBoolean committed = new AtomicBoolean();
        // Before the second statement: the first has made the snapshot.
        SqlLog.watch(sql -> {
            if (!sql.contains("country") || committed.getAndSet(true)) return;
            try {
                write("insert into claim (key, party_id, property, value, source_id, locators) select 'snapshot', id, 'X', 'y', 1, '{z}' from party where kind = 'COUNTRY' and key = 'AZ'",
                        "insert into edition (number, summary, checksum) select max(number) + 1, 'snapshot', '' from edition");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        JsonPath during = Ask.graph(QUESTION);
        assertTrue(committed.get(), "nothing was committed in the middle");
        assertEquals(before.getMap(""), during.getMap(""));
        JsonPath after = Ask.graph(QUESTION);
        assertEquals(before.getInt("edition.number") + 1, after.getInt("edition.number"));
        assertEquals(before.getInt("country.claims.totalCount") + 1, after.getInt("country.claims.totalCount"));
    }

    @Test
    void aTransactionOfAReaderChangesNothingAndEnds() {
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals("repeatable read, on, 1min", first(
                    "select concat_ws(', ', current_setting('transaction_isolation'), current_setting('transaction_read_only'), current_setting('statement_timeout'))"));
            // A second statement of the same transaction.
            assertEquals("1", first("select 1"));
        });
        QuarkusTransaction.requiringNew().run(() -> assertEquals("25006",
                assertThrows(SQLException.class, () -> execute("delete from claim where key = 'snapshot'")).getSQLState()));
    }

    private String first(String sql) {
        try (var connection = reader.getConnection(); var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = reader.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void write(String... statements) throws SQLException {
        try (var connection = writer.getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) statement.execute(sql);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}
