package org.entente.ingest.command;

import io.quarkus.runtime.QuarkusApplication;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.access.command.OnKeys;
import picocli.CommandLine;

/** Runs a command with the application around it; told apart beforehand is what needs no application. */
public final class Commands implements QuarkusApplication {
    @Override
    public int run(String... args) {
        return line().execute(args);
    }

    /** Whether the command has to see the database, and so may fail with an exit code: help, what this program knows itself, and mistakes do not. */
    public static boolean needsDatabase(String... args) {
        return wanted(args) instanceof Callable<?>;
    }

    /** Configuration that the command needs, whatever the environment says. */
    public static Map<String, String> settings(String... args) {
        Object wanted = wanted(args);
        if (wanted instanceof MigrateCommand migrate) return migrate.settings();
        return wanted instanceof OnKeys ? OnKeys.SETTINGS : Map.of();
    }

    /** The command that is to run; null for help and mistakes. */
    private static Object wanted(String... args) {
        try {
            CommandLine.ParseResult parsed = line().parseArgs(args);
            while (parsed.hasSubcommand()) {
                if (parsed.isUsageHelpRequested()) return null;
                parsed = parsed.subcommand();
            }
            return parsed.isUsageHelpRequested() ? null : parsed.commandSpec().userObject();
        } catch (CommandLine.ParameterException e) {
            return null;
        }
    }

    /** Runs one that does not. */
    public static int withoutDatabase(String... args) {
        return line().execute(args);
    }

    private static CommandLine line() {
        return new CommandLine(new EntenteCommand());
    }
}
