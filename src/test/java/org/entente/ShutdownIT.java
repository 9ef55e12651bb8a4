package org.entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A server that is told to stop says so to its balancer first, goes on serving meanwhile, and ends no request. */
@Execution(ExecutionMode.CONCURRENT)
class ShutdownIT {
    private static final String QUESTION = "{\"query\": \"{ country(code: \\\"AZ\\\") { name claims(first: 1) { nodes { property } } } }\"}";
    private static final String BEGINNING = "{\"data\":{\"country\":{\"name\":\"Azerbaijan\",\"claims\":{\"nodes\":[{\"property\":";

    @TempDir
    Path folder;
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = FreePort.choose();
    private final int managementPort = FreePort.choose();

    @Test
    void noRequestIsLost() throws Exception {
        Process server = start(RunningProgram.database("shutdown"));
        try (Connection connection = PostgresForTests.connect("shutdown"); Statement statement = connection.createStatement()) {
            await("ready", 200, server);
            String answer = ask().get(120, TimeUnit.SECONDS).body();
            assertTrue(answer.startsWith(BEGINNING), answer);
            connection.setAutoCommit(false);
            statement.execute("lock table claim in access exclusive mode");
            CompletableFuture<HttpResponse<String>> slow = ask();
            for (int i = 0; !waiting(statement); i++) {
                assertTrue(i < 3000, "the question does not wait");
                Thread.sleep(20);
            }

            server.destroy();
            await("not ready", 503, server);
            CompletableFuture<HttpResponse<String>> late = ask();
            connection.commit();
            assertEquals(answer, slow.get(120, TimeUnit.SECONDS).body());
            assertEquals(answer, late.get(120, TimeUnit.SECONDS).body(), "it serves until its balancer has heard of it");
            assertTrue(server.waitFor(180, TimeUnit.SECONDS), "it ends");
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private static boolean waiting(Statement statement) throws Exception {
        try (var row = statement
                .executeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()")) {
            row.next();
            return row.getInt(1) > 0;
        }
    }

    private Process start(Map<String, String> database) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Program.command(List.of("-Dquarkus.http.port=" + port, "-Dquarkus.management.port=" + managementPort)))
                .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        builder.environment().putAll(database);
        builder.environment().put("QUARKUS_SHUTDOWN_DELAY", "10s");
        builder.environment().put("QUARKUS_SHUTDOWN_TIMEOUT", "120s");
        // The question waits for the test, which may be slow.
        builder.environment().put("ENTENTE_LIMITS_STATEMENT_TIMEOUT", "120000");
        builder.environment().put("ENTENTE_LIMITS_SQL_TIME", "120s");
        builder.environment().put("ENTENTE_LIMITS_REQUEST_TIMEOUT", "120s");
        return builder.start();
    }

    private CompletableFuture<HttpResponse<String>> ask() {
        return client.sendAsync(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql")).header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(QUESTION)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void await(String what, int status, Process server) throws Exception {
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + "/q/health/ready")).build();
        for (int i = 0; i < 3600; i++) {
            try {
                if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == status) return;
            } catch (IOException e) {
                assertTrue(server.isAlive(), () -> what + ": " + log());
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not " + what + ": " + log());
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
