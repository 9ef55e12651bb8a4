package org.entente;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** One PostgreSQL for all tests of a run, a database for each start of the application: empty at first, a {@link LoadedDatabase} later. It ends with the run. */
public class PostgresForTests implements QuarkusTestResourceLifecycleManager {
    /** Another server and a pooler before it, host:port: src/test/databases/run.sh tests them. */
    private static final String SERVER = System.getProperty("entente.test.postgres");
    private static final String POOLER = System.getProperty("entente.test.pooler");
    /** Test resources and tests may be loaded apart, again for each profile: what they share is the process. */
    private static final String PORT = "entente.test.postgres-port";
    private static final String DATABASE = "entente.test.database";

    @Override
    public Map<String, String> start() {
        String port = ManagementPort.choose();
        // No port is chosen twice.
        String name = LoadedDatabase.OURS + port;
        create(name, LoadedDatabase.isKept() ? LoadedDatabase.NAME : "template1");
        System.setProperty(DATABASE, name);
        // The writer's, too: a class of tests before this one may have had another.
        // PgBouncer before 1.21 knows no prepared statements.
        String questions = POOLER == null ? url(name) : "jdbc:postgresql://" + POOLER + "/" + name + "?prepareThreshold=0";
        return Map.of("quarkus.datasource.jdbc.url", questions, "quarkus.datasource.writer.jdbc.url", url(name),
                "quarkus.datasource.username", "postgres", "quarkus.datasource.password", "postgres",
                "quarkus.management.port", port, "quarkus.management.test-port", port);
    }

    static boolean isBehindPooler() {
        return POOLER != null;
    }

    /** @param template the database that it becomes a copy of */
    static void create(String database, String template) {
        try (Connection connection = connect("postgres"); Statement statement = connection.createStatement()) {
            statement.execute("create database " + database + " template " + template);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String url(String database) {
        return "jdbc:postgresql://" + (SERVER == null ? "localhost:" + port() : SERVER) + "/" + database;
    }

    public static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", "postgres");
    }

    /** To the database of the service under test, be it in this process or packaged, where nothing is injected. */
    public static Connection connectToTested() throws SQLException {
        return connect(System.getProperty(DATABASE));
    }

    /** Of the server that comes with the tests. */
    public static int port() {
        // Tests and their resources may be loaded apart and go beside each other: the class is not the same for all of them, its constant is.
        synchronized (PORT) {
            if (System.getProperty(PORT) == null) {
                try {
                    System.setProperty(PORT,
                            String.valueOf(EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start().getPort()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return Integer.getInteger(PORT);
        }
    }

    @Override
    public void stop() {
        // The next start needs the server again.
    }
}
