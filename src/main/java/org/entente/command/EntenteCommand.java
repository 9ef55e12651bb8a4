package org.entente.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The one program. */
@Command(name = "entente", subcommands = {ImportCommand.class, KeyCommand.class, MigrateCommand.class}, usageHelpWidth = 110,
        description = "The world's foreign relations as one graph. Without a command: serves it.")
public class EntenteCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this.")
    boolean help;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? Without any argument Entente serves.");
    }
}
