package org.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.entente.Ask;
import org.entente.PostgresForTests;
import org.entente.SqlLog;
import org.entente.edition.Imported;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a request takes from memory and what SQL tells it are of one edition, whenever a new one comes. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class InMemoryTest {
    private static final String ORDINARY = "Azerbaijan";
    /** Its name is in memory; the same country beyond a membership, and the edition, are found by SQL. */
    private static final String QUESTION = "{ country(code: \"AZ\") { name memberships(first: 1) { totalCount nodes { country { name } } } } edition { number } }";

    @Inject
    @DataSource("writer")
    AgroalDataSource writer;

    @AfterEach
    void clean() throws Exception {
        SqlLog.watch(sql -> {});
        edition(ORDINARY);
        Imported.awaitNews();
    }

    @Test
    void aCountryCostsNoStatement() {
        SqlLog.take();
        assertEquals(ORDINARY, Ask.graph("{ country(code: \"aze\") { name region } }").getString("country.name"));
        assertEquals(List.of(), SqlLog.take());
    }

    @Test
    void anEditionThatComesBetweenMemoryAndSnapshotIsTheOneThatIsShown() {
        AtomicBoolean committed = new AtomicBoolean();
        // Before the first statement, and so after the country was found in memory.
        SqlLog.watch(sql -> {
            if (!committed.getAndSet(true)) edition("Changed");
        });
        JsonPath answer = Ask.graph(QUESTION);
        assertTrue(committed.get(), "nothing was committed in the middle");
        assertEquals("Changed", answer.getString("country.name"));
        assertEquals("Changed", answer.getString("country.memberships.nodes[0].country.name"));
    }

    @Test
    void everyAnswerIsOfOneEdition() throws Exception {
        Map<Long, String> names = new ConcurrentHashMap<>();
        names.put(edition("Azerbaijan 0"), "Azerbaijan 0");
        Queue<JsonPath> answers = new ConcurrentLinkedQueue<>();
        AtomicBoolean done = new AtomicBoolean();
        List<Thread> readers = List.of(reader(answers, done), reader(answers, done));
        for (int i = 1; i <= 30; i++) {
            String name = "Azerbaijan " + i;
            names.put(edition(name), name);
            // Long enough for some to be read into memory.
            Thread.sleep(i % 3 * 150L);
        }
        done.set(true);
        for (Thread reader : readers) reader.join();
        assertTrue(answers.size() > 30, answers.size() + " answers");
        for (JsonPath answer : answers) {
            String name = names.get(answer.getLong("edition.number"));
            assertEquals(name, answer.getString("country.name"), answer::prettify);
            assertEquals(name, answer.getString("country.memberships.nodes[0].country.name"), answer::prettify);
        }
    }

    private static Thread reader(Queue<JsonPath> answers, AtomicBoolean done) {
        return Thread.startVirtualThread(() -> {
            while (!done.get()) answers.add(Ask.graph(QUESTION));
        });
    }

    /** Commits a new edition, in which Azerbaijan has this name. */
    private long edition(String name) {
        try (var connection = writer.getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("update country set name = '" + name + "' where iso2 = 'AZ'");
            try (var row = statement.executeQuery(
                    "insert into edition (number, summary, checksum) select max(number) + 1, 'memory', '' from edition returning number")) {
                row.next();
                long number = row.getLong(1);
                connection.commit();
                connection.setAutoCommit(true);
                return number;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
