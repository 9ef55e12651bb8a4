package org.entente.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** All about API keys. */
@Command(name = "key", subcommands = {CreateKeyCommand.class, ListKeysCommand.class, RevokeKeyCommand.class}, usageHelpWidth = 110,
        description = {"Makes, shows and revokes API keys of machines.", "",
            "Keys belong to the owner of the database: name it in QUARKUS_DATASOURCE_WRITER_USERNAME and _PASSWORD, where it is not the user of imports or servers."},
        footer = {"", "Exit codes: 0 done; 1 nothing was changed; 2 the command was not understood."})
public class KeyCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this.")
    boolean help;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "create, list or revoke?");
    }
}
