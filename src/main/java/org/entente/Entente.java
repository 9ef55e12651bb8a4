package org.entente;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import org.entente.command.Commands;
import org.entente.command.InApplication;
import org.entente.embedded.LocalDatabase;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The program: serves the graph, with a PostgreSQL of its own unless one is configured. */
@QuarkusMain
public final class Entente {
    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";

    private Entente() {}

    public static void main(String... args) {
        // For what libraries format, such as lines of the log: numbers and dates that any tool can read.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        boolean command = args.length > 0;
        if (command) prepare(args);
        // Set already after a live reload, too: the database of the first start serves on.
        if (System.getProperty(JDBC_URL) == null && System.getenv("QUARKUS_DATASOURCE_JDBC_URL") == null) startDatabase(command);
        if (command) Quarkus.run(Commands.class, args);
        else Quarkus.run(args);
    }

    /** A command opens no port, lets nobody in, and tells what it does itself; one that needs no application ends here. */
    private static void prepare(String... args) {
        Optional<InApplication> command = Commands.inApplication(args);
        if (command.isEmpty()) System.exit(Commands.execute(args));
        command.orElseThrow().settings().forEach(System::setProperty);
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.management.host-enabled", "false");
        System.setProperty("quarkus.oidc.tenant-enabled", "false");
        System.setProperty("quarkus.log.console.level", "WARN");
    }

    private static void startDatabase(boolean command) {
        Optional<LocalDatabase> found = ServiceLoader.load(LocalDatabase.class).findFirst();
        if (found.isEmpty()) {
            fail(1, "No database: set QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD (this build brings no PostgreSQL along).");
            return;
        }
        LocalDatabase database = found.get();
        Path directory = dataDirectory();
        // Registered first, so that a start which is broken off leaves no process behind either.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database), "stop-database"));
        try {
            Optional<LocalDatabase.Access> running = command ? database.running(directory) : Optional.empty();
            if (running.isPresent()) use(running.get());
            else use(database.start(directory));
            if (!command) Logger.getLogger(Entente.class).infof("Data directory: %s", directory);
        } catch (IOException e) {
            fail(1, e.getMessage());
        }
    }

    private static void use(LocalDatabase.Access access) {
        System.setProperty(JDBC_URL, access.url());
        System.setProperty("quarkus.datasource.username", access.user());
        System.setProperty("quarkus.datasource.password", access.password());
    }

    private static Path dataDirectory() {
        String given = System.getProperty("entente.data.directory", System.getenv("ENTENTE_DATA_DIRECTORY"));
        return Path.of(given == null || given.isBlank() ? "data" : given).toAbsolutePath().normalize();
    }

    /** Shutdown hooks run side by side: the database may only go when the application no longer needs it. */
    private static void stop(LocalDatabase database) {
        try {
            Application application = ApplicationLifecycleManager.getCurrentApplication();
            if (application != null) application.stop();
        } finally {
            database.close();
        }
    }

    /** To the console and not the log, which only begins to be written when Quarkus has started. */
    private static void fail(int exitCode, @Nullable String message) {
        System.err.println("entente: " + message);
        System.exit(exitCode);
    }
}
