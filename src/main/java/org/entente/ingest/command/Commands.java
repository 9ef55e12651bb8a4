package org.entente.ingest.command;

import io.quarkus.runtime.QuarkusApplication;
import picocli.CommandLine;

/** Runs a command with the application around it; told apart beforehand is what needs no application. */
public final class Commands implements QuarkusApplication {
    @Override
    public int run(String... args) {
        return line().execute(args);
    }

    /** Whether the command has to see the graph: help, a list and mistakes do not. */
    public static boolean needsDatabase(String... args) {
        try {
            CommandLine.ParseResult parsed = line().parseArgs(args);
            while (parsed.hasSubcommand()) {
                if (parsed.isUsageHelpRequested()) return false;
                parsed = parsed.subcommand();
            }
            Object command = parsed.commandSpec().userObject();
            return !parsed.isUsageHelpRequested() && (command instanceof ImportCommand || command instanceof RollbackCommand);
        } catch (CommandLine.ParameterException e) {
            return false;
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
