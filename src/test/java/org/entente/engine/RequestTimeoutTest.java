package org.entente.engine;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.entente.Ask;
import org.entente.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request ends in time, and with it its statement. */
@QuarkusTest
@TestProfile(RequestTimeoutTest.OneSecond.class)
class RequestTimeoutTest {
    /** No other limit comes first. */
    public static class OneSecond implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("entente.limits.request-timeout", "1s", "entente.limits.statement-timeout", "120000", "entente.limits.sql-time",
                    "120s", "quarkus.datasource.jdbc.max-size", "2");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(PostgresForTests.class));
        }
    }

    private static final String QUESTION = "{ country(code: \"AZ\") { memberships(first: 1) { totalCount } } }";

    @TestHTTPResource("/graphql")
    URL url;

    @Inject
    @DataSource("writer")
    AgroalDataSource writer;

    @Test
    void aStatementThatWaitsEndsWithItsRequest() throws Exception {
        awaitAnswer();
        try (Connection connection = writer.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table membership in access exclusive mode");
            // More than there are connections: those that wait for one end in time, too.
            for (int i = 0; i < 4; i++) {
                long began = System.nanoTime();
                given().contentType("application/json").body(Map.of("query", QUESTION)).post("/graphql").then().statusCode(504)
                        .body("errors[0].extensions.code", equalTo("REQUEST_TIMEOUT"));
                Duration time = Duration.ofNanos(System.nanoTime() - began);
                assertTrue(time.compareTo(Duration.ofSeconds(30)) < 0, "took " + time);
            }
            for (int i = 0; i < 300 && waiting(statement) > 0; i++) Thread.sleep(100);
            assertEquals(0, waiting(statement), "statements that nobody waits for");
            connection.rollback();
        }
        awaitAnswer();
    }

    /** The first answers of a busy machine take more than a second. */
    private static void awaitAnswer() throws InterruptedException {
        JsonPath answer = Ask.raw(QUESTION, Map.of());
        for (int i = 0; i < 1000 && answer.get("errors") != null; i++) {
            Thread.sleep(100);
            answer = Ask.raw(QUESTION, Map.of());
        }
        assertTrue(answer.getInt("data.country.memberships.totalCount") >= 50, answer::prettify);
    }

    /** A client that stops sending holds its connection for a while only: after a refusal for two seconds, else for the time of a request. */
    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain"})
    void aBodyThatNeverComesEndsTheConnection(String type) throws Exception {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("POST /graphql HTTP/1.1\r\nHost: test\r\nContent-Type: " + type + "\r\nContent-Length: 100\r\n\r\n{")
                            .getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(type.equals("text/plain"), answer.startsWith("HTTP/1.1 415"), answer);
        }
    }

    private static int waiting(Statement statement) throws SQLException {
        try (ResultSet row = statement
                .executeQuery("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
