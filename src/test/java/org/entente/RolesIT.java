package org.entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** As on Kubernetes: the owner of the database migrates, servers and imports have roles that may not. */
@Execution(ExecutionMode.CONCURRENT)
class RolesIT {
    private static final String STATES = "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\nCUB,40,Cuba,1901,2,3,1907,8,9,2016\n";

    @TempDir
    Path folder;
    private String url;

    @Test
    void whoServesMayNotMigrate() throws Exception {
        createRolesAndDatabase();

        Process tooEarly = entente("too early", "reader", null, List.of(), "migrate", "--wait", "2");
        assertEnds(1, tooEarly, "too early", "migrations are pending");
        Process waiting = entente("waiting", "reader", null, List.of(), "migrate", "--wait", "240");
        assertEnds(0, entente("migrating", "owner", "owner", List.of(), "migrate"), "migrating", "The schema is at version");
        assertEnds(0, waiting, "waiting", "The schema is at version");
        assertEnds(0, entente("again", "owner", "owner", List.of(), "migrate"), "again", "The schema is at version");

        assertEnds(0, entente("import", "reader", "writer", List.of(), "import",
                Files.writeString(folder.resolve("states.csv"), STATES).toString()), "import", "edition 2");
        assertFalse(log("import").contains("WARN"), log("import"));

        int port = FreePort.choose();
        int management = FreePort.choose();
        // It has no writer's password, and needs none.
        Process server = entente("server", "reader", null,
                List.of("-Dquarkus.http.port=" + port, "-Dquarkus.management.port=" + management));
        try {
            assertEquals("{\"data\":{\"country\":{\"name\":\"Cuba\"},\"edition\":{\"number\":2}}}", ask(port, server));
            assertEquals(200, ready(management));
        } finally {
            server.destroy();
            assertTrue(server.waitFor(180, TimeUnit.SECONDS), "ends on SIGTERM");
        }
        // A log of JSON, line by line, with one for the operation.
        List<JsonObject> lines = log("server").lines().filter(line -> !line.startsWith("WARNING: ")).map(JsonObject::new).toList();
        JsonObject operation = lines.stream().filter(line -> line.getString("loggerName").equals("entente.operations")).findFirst()
                .orElseThrow(() -> new AssertionError(log("server")));
        assertEquals("2", operation.getJsonObject("mdc").getString("statements"));
        assertEquals("INFO", operation.getString("level"));

        refused("reader", "insert into edition (number, summary) values (99, 'no')");
        refused("reader", "create table mine (id int)");
        refused("writer", "create table mine (id int)");
        refused("writer", "drop table edition");
        refused("writer", "delete from flyway_schema_history");
        // Keys are the owner's; servers look.
        for (String sql : List.of("select prefix from api_key",
                "insert into api_key (prefix, hash, name, role) values ('aaaaaaaa', sha256('x'), 'no', 'OPERATOR')",
                "update api_key set revoked_at = null", "delete from api_key", "truncate api_key"))
            refused("writer", sql);
        for (String sql : List.of("insert into api_key (prefix, hash, name, role) values ('aaaaaaaa', sha256('x'), 'no', 'OPERATOR')",
                "update api_key set revoked_at = null", "delete from api_key"))
            refused("reader", sql);
        try (Connection connection = DriverManager.getConnection(url, "reader", "reader");
                Statement statement = connection.createStatement()) {
            assertTrue(statement.executeQuery("select count(*) from api_key").next());
        }
        assertEnds(1, entente("key of an importer", "reader", "writer", List.of(), "key", "create", "--name", "no"), "key of an importer",
                "Only the owner of the database may do this");
        assertEnds(0, entente("key of the owner", "reader", "owner", List.of(), "key", "create", "--name", "yes"), "key of the owner",
                "entente_");
    }

    private void createRolesAndDatabase() throws SQLException {
        try (Connection connection = PostgresForTests.connect("postgres"); Statement statement = connection.createStatement()) {
            for (String role : List.of("owner", "reader", "writer"))
                statement.execute("create role " + role + " login password '" + role + "'");
            statement.execute("create database roles owner owner");
        }
        url = PostgresForTests.url("roles");
    }

    /** @param writer none for who has the reader's password only */
    private Process entente(String name, String reader, String writer, List<String> options, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Program.command(options, arguments)).redirectErrorStream(true)
                .redirectOutput(folder.resolve(name).toFile());
        var environment = builder.environment();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", url);
        environment.put("QUARKUS_DATASOURCE_USERNAME", reader);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", reader);
        if (writer != null) {
            environment.put("QUARKUS_DATASOURCE_WRITER_USERNAME", writer);
            environment.put("QUARKUS_DATASOURCE_WRITER_PASSWORD", writer);
        }
        environment.put("QUARKUS_FLYWAY_WRITER_MIGRATE_AT_START", "false");
        environment.put("ENTENTE_DATA_LOAD", "false");
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
        environment.put("QUARKUS_LOG_CATEGORY__ENTENTE_OPERATIONS__LEVEL", "INFO");
        environment.put("ENTENTE_ROLES_READER", "reader");
        environment.put("ENTENTE_ROLES_WRITER", "writer");
        return builder.start();
    }

    private void assertEnds(int code, Process process, String name, String message) throws Exception {
        assertTrue(process.waitFor(300, TimeUnit.SECONDS), name + " ends");
        assertEquals(code, process.exitValue(), () -> log(name));
        assertTrue(log(name).contains(message), () -> log(name));
    }

    private String ask(int port, Process server) throws Exception {
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ country(code: \\\"CU\\\") { name } edition { number } }\"}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < 1800 && server.isAlive(); i++) {
                try {
                    return client.send(question, HttpResponse.BodyHandlers.ofString()).body();
                } catch (IOException e) {
                    Thread.sleep(100);
                }
            }
        }
        throw new AssertionError(log("server"));
    }

    private static int ready(int port) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/health/ready")).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private void refused(String role, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, role, role); Statement statement = connection.createStatement()) {
            assertEquals("42501", assertThrows(SQLException.class, () -> statement.execute(sql), role + ": " + sql).getSQLState());
        }
    }

    private String log(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
