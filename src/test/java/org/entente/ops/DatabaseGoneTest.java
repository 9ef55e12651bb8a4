package org.entente.ops;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.Ask;
import org.entente.ManagementPort;
import org.junit.jupiter.api.Test;

/** The database goes away and comes back. */
@QuarkusTest
@TestProfile(DatabaseGoneTest.OwnDatabase.class)
class DatabaseGoneTest {
    /** A server that can be stopped without harm to other tests. */
    public static class FragilePostgres implements QuarkusTestResourceLifecycleManager {
        private static Path directory;
        private static EmbeddedPostgres server;

        @Override
        public Map<String, String> start() {
            try {
                directory = Files.createTempDirectory("fragile");
                server = run(0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.of("quarkus.datasource.jdbc.url", server.getJdbcUrl("postgres", "postgres"), "quarkus.datasource.writer.jdbc.url",
                    server.getJdbcUrl("postgres", "postgres"), "quarkus.datasource.username", "postgres", "quarkus.datasource.password",
                    "postgres",
                    "quarkus.management.test-port", ManagementPort.choose());
        }

        static EmbeddedPostgres run(int port) throws IOException {
            var builder = EmbeddedPostgres.builder().setDataDirectory(directory).setCleanDataDirectory(false);
            return (port == 0 ? builder : builder.setPort(port)).start();
        }

        @Override
        public void stop() {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** With that server. */
    public static class OwnDatabase implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(FragilePostgres.class));
        }
    }

    @Test
    void withoutItTheAnswerSaysSoAndWithItAllIsWell() throws Exception {
        String question = "{ country(code: \"AZ\") { name memberships(first: 1) { totalCount } } }";
        assertEquals("Azerbaijan", Ask.graph(question).getString("country.name"));
        ManagementPort.get("/q/health/ready").then().statusCode(200);
        int port = FragilePostgres.server.getPort();
        FragilePostgres.server.close();
        for (int i = 0; i < 3; i++) {
            Response refused = given().contentType("application/json").body(Map.of("query", question)).post("/graphql");
            assertEquals(503, refused.statusCode());
            assertEquals("DATABASE_UNAVAILABLE", refused.jsonPath().getString("errors[0].extensions.code"));
            assertFalse(refused.asString().contains("localhost"), "tells where the database is");
        }
        awaitReady(503);
        // What is in memory is not told either: nobody knows whether it still holds.
        given().contentType("application/json").body(Map.of("query", "{ country(code: \"AZ\") { name } }")).post("/graphql").then()
                .statusCode(503);
        ManagementPort.get("/q/health/live").then().statusCode(200);
        given().contentType("application/json").body(Map.of("query", "{ __typename }")).post("/graphql").then().statusCode(200);
        FragilePostgres.server = FragilePostgres.run(port);
        assertEquals("Azerbaijan", Ask.graph(question).getString("country.name"));
        awaitReady(200);
    }

    private static void awaitReady(int status) throws InterruptedException {
        for (int i = 0; i < 600 && ManagementPort.get("/q/health/ready").statusCode() != status; i++) Thread.sleep(100);
        ManagementPort.get("/q/health/ready").then().statusCode(status);
    }
}
