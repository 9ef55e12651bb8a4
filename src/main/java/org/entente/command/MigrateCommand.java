package org.entente.command;

import io.quarkus.arc.Arc;
import io.quarkus.flyway.FlywayDataSource.FlywayDataSourceLiteral;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings the database to this version, apart from the servers: its owner migrates, they need no right to. */
@Command(name = "migrate", usageHelpWidth = 110, sortOptions = false,
        description = {"Brings the database to this version of Entente, its schema and the data that ships, and ends.", "",
            "For servers that may not change the schema: start them with QUARKUS_FLYWAY_WRITER_MIGRATE_AT_START=false and ENTENTE_DATA_LOAD=false.",
            "ENTENTE_ROLES_READER and ENTENTE_ROLES_WRITER name database roles that are given the rights to read and to write facts."},
        footer = {"", "Exit codes: 0 the database is at this version; 1 it is not; 2 the command was not understood."})
public class MigrateCommand implements OnDatabase {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Spec
    CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this.")
    boolean help;

    @Option(names = "--wait", paramLabel = "<seconds>",
            description = "Changes nothing: waits until another process has done it, at most so long.")
    Integer wait;

    @Override
    public Map<String, String> settings() {
        String does = String.valueOf(wait == null);
        return Map.of("quarkus.flyway.writer.migrate-at-start", does, "entente.data.load", does,
                // A schema that others are still to make cannot be checked.
                "quarkus.hibernate-orm.schema-management.strategy", wait == null ? "validate" : "none");
    }

    @Override
    public Integer call() throws InterruptedException {
        Flyway flyway = Arc.container().select(Flyway.class, FlywayDataSourceLiteral.of("writer")).get();
        long end = System.nanoTime() + Duration.ofSeconds(wait == null ? 0 : wait).toNanos();
        String missing = missing(flyway);
        while (missing != null && System.nanoTime() < end) {
            Thread.sleep(PAUSE);
            missing = missing(flyway);
        }
        if (missing != null) {
            spec.commandLine().getErr().println("The database is not at this version: " + missing);
            return 1;
        }
        spec.commandLine().getOut().println("The schema is at version " + flyway.info().current().getVersion() + ".");
        return 0;
    }

    /** A sentence, or null if nothing is. */
    private static @Nullable String missing(Flyway flyway) {
        try {
            MigrationInfo[] pending = flyway.info().pending();
            return pending.length == 0 ? null
                    : pending.length + " migrations are pending, the first one is " + pending[0].getScript() + ".";
        } catch (FlywayException e) {
            return e.getMessage();
        }
    }
}
