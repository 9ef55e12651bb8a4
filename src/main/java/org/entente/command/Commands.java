package org.entente.command;

import io.quarkus.runtime.QuarkusApplication;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Runs a command with the application around it; told apart beforehand is what needs no application. */
public final class Commands implements QuarkusApplication {
    @Override
    public int run(String... args) {
        return execute(args);
    }

    /** The command that these arguments ask for, if it needs the application: help and mistakes do not. */
    public static Optional<InApplication> inApplication(String... args) {
        try {
            return checked(line().parseArgs(args));
        } catch (CommandLine.ParameterException e) {
            return Optional.empty();
        }
    }

    private static Optional<InApplication> checked(ParseResult parsed) {
        boolean help = parsed.asCommandLineList().stream().anyMatch(line -> line.getParseResult().isUsageHelpRequested());
        Object wanted = parsed.asCommandLineList().getLast().getCommand();
        if (help || !(wanted instanceof InApplication command)) return Optional.empty();
        command.check();
        return Optional.of(command);
    }

    /** Runs what was asked for, and tells of mistakes. */
    public static int execute(String... args) {
        return line().execute(args);
    }

    private static CommandLine line() {
        return new CommandLine(new EntenteCommand()).setExecutionStrategy(parsed -> {
            checked(parsed);
            return new RunLast().execute(parsed);
        });
    }
}
