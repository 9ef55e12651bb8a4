package org.entente;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.entente.embedded.LocalDatabase;

/** Entente's one program: serves the graph, on a database of its own unless one is configured. */
@QuarkusMain
public final class Entente {
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final CountDownLatch STOPPED = new CountDownLatch(1);
    private static final long STOP_SECONDS = 30;

    private Entente() {}

    public static void main(String... args) {
        if (args.length > 0) {
            fail("Entente takes no arguments yet: './entente' serves the graph.");
            return;
        }
        if (System.getProperty(URL) == null && System.getenv("QUARKUS_DATASOURCE_JDBC_URL") == null && !startLocalDatabase()) return;
        Quarkus.run(null, (code, failure) -> {
            STOPPED.countDown();
            if (failure != null) fail("Entente did not start: " + rootMessage(failure));
            else System.exit(code);
        }, args);
    }

    private static boolean startLocalDatabase() {
        LocalDatabase database = ServiceLoader.load(LocalDatabase.class).findFirst().orElse(null);
        if (database == null) {
            fail("Set QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD: this build brings no database of its own.");
            return false;
        }
        try {
            System.setProperty(URL, database.start(directory()));
        } catch (RuntimeException e) {
            fail(e.getMessage());
            return false;
        }
        System.setProperty("quarkus.datasource.username", "postgres");
        System.setProperty("quarkus.datasource.password", "postgres");
        // Hooks run side by side: the database must outlive the server that still answers its last requests.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterServer(database), "database-stop"));
        return true;
    }

    private static void stopAfterServer(LocalDatabase database) {
        try {
            STOPPED.await(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.stop();
    }

    /** Where the local database lives. */
    public static Path directory() {
        String configured = System.getProperty("entente.data.directory", System.getenv("ENTENTE_DATA_DIRECTORY"));
        return Path.of(configured == null ? "data" : configured).toAbsolutePath().normalize();
    }

    private static String rootMessage(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) cause = cause.getCause();
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    private static void fail(String message) {
        STOPPED.countDown();
        System.err.println(message);
        System.exit(1);
    }
}
