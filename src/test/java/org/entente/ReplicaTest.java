package org.entente;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions go to a replica, which may be behind; a client that has written can demand what it wrote. */
@QuarkusTest
@TestProfile(ReplicaTest.Replicated.class)
class ReplicaTest {
    /** The primary for writers, the replica for readers. */
    public static class Servers implements QuarkusTestResourceLifecycleManager {
        static StreamingReplica servers;

        @Override
        public Map<String, String> start() {
            servers = StreamingReplica.start();
            Map<String, String> settings = new HashMap<>();
            String port = ManagementPort.choose();
            settings.put("quarkus.management.port", port);
            settings.put("quarkus.management.test-port", port);
            settings.put("quarkus.datasource.jdbc.url", servers.replica().getJdbcUrl("postgres", "postgres"));
            settings.put("quarkus.datasource.writer.jdbc.url", servers.primary().getJdbcUrl("postgres", "postgres"));
            settings.put("quarkus.datasource.username", "postgres");
            settings.put("quarkus.datasource.password", "postgres");
            return settings;
        }

        @Override
        public void stop() {
            servers.close();
        }
    }

    /** With those. */
    public static class Replicated implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("entente.limits.edition-wait", "3s");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Servers.class));
        }
    }

    private static final String QUESTION = "{ edition { number } country(code: \"AZ\") { name } }";

    @BeforeEach
    void commitWithoutWaitingForTheReplica() throws SQLException {
        Servers.servers.onPrimary("alter system set synchronous_standby_names = ''");
        Servers.servers.onPrimary("select pg_reload_conf()");
    }

    @AfterEach
    void goOn() throws SQLException {
        Servers.servers.onReplica("select pg_wal_replay_resume()");
    }

    private static Response ask(String minimum) {
        var request = given().contentType("application/json").body(Map.of("query", QUESTION));
        return (minimum == null ? request : request.header("Entente-Min-Edition", minimum)).post("/graphql");
    }

    private static int edition() {
        return ask(null).then().statusCode(200).body("data.country.name", equalTo("Azerbaijan")).extract().path("data.edition.number");
    }

    @Test
    void whoDemandsAnEditionGetsItOrIsToldThatItIsNotHereYet() throws Exception {
        int before = edition();
        Servers.servers.onReplica("select pg_wal_replay_pause()");
        Servers.servers.onPrimary("insert into edition (number, summary, checksum) values (" + (before + 1) + ", 'A change', '')");

        assertEquals(before, edition(), "the replica is behind");
        ask(String.valueOf(before)).then().statusCode(200).body("data.edition.number", equalTo(before));
        ask(String.valueOf(before + 1)).then().statusCode(503).header("Retry-After", "1").body("errors[0].extensions.code",
                equalTo("EDITION_NOT_HERE_YET"));

        Thread catchUp = Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(500);
                Servers.servers.onReplica("select pg_wal_replay_resume()");
            } catch (InterruptedException | SQLException e) {
                throw new AssertionError(e);
            }
        });
        ask(String.valueOf(before + 1)).then().statusCode(200).body("data.edition.number", equalTo(before + 1));
        catchUp.join();
    }

    @Test
    void aDemandThatIsNoEditionIsRefused() {
        for (String nonsense : List.of("new", "-1", "1.5", "99999999999999999999")) {
            ask(nonsense).then().statusCode(400).body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
        }
        ask("0").then().statusCode(200);
    }
}
