package org.entente;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for all tests of a run, an empty database for each start of the application. */
public class PostgresForTests implements QuarkusTestResourceLifecycleManager {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        String name = "test" + DATABASES.incrementAndGet();
        try (var connection = server().getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        String port = ManagementPort.choose();
        // The writer's, too: a class of tests before this one may have had another.
        return Map.of("quarkus.datasource.jdbc.url", server.getJdbcUrl("postgres", name), "quarkus.datasource.writer.jdbc.url", server.getJdbcUrl("postgres", name),
            "quarkus.datasource.username", "postgres", "quarkus.datasource.password", "postgres",
            "quarkus.management.port", port, "quarkus.management.test-port", port);
    }

    public static synchronized EmbeddedPostgres server() {
        try {
            if (server == null) server = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // Ends with the JVM: the next test class needs it again.
    }
}
