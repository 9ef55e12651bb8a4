package org.entente;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/** One PostgreSQL for all tests of a run, an empty database for each start of the application. */
public class PostgresForTests implements QuarkusTestResourceLifecycleManager {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    /** Another server and a pooler before it, host:port: src/test/databases/run.sh tests them. */
    private static final String SERVER = System.getProperty("entente.test.postgres");
    private static final String POOLER = System.getProperty("entente.test.pooler");
    private static EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        String name = "test" + DATABASES.incrementAndGet();
        PGSimpleDataSource administration = new PGSimpleDataSource();
        administration.setUrl(url("postgres"));
        try (var connection = administration.getConnection("postgres", "postgres"); var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        String port = ManagementPort.choose();
        // The writer's, too: a class of tests before this one may have had another.
        // PgBouncer before 1.21 knows no prepared statements.
        String questions = POOLER == null ? url(name) : "jdbc:postgresql://" + POOLER + "/" + name + "?prepareThreshold=0";
        return Map.of("quarkus.datasource.jdbc.url", questions, "quarkus.datasource.writer.jdbc.url", url(name),
            "quarkus.datasource.username", "postgres", "quarkus.datasource.password", "postgres",
            "quarkus.management.port", port, "quarkus.management.test-port", port);
    }

    private static String url(String database) {
        return SERVER == null ? server().getJdbcUrl("postgres", database) : "jdbc:postgresql://" + SERVER + "/" + database;
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
