package org.entente.command;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of an import that asks the publishers itself. */
final class WorldOptions {
    @Option(names = "--world", order = 1,
            description = "Fetches all published data sets from their publishers and imports them. What is kept from before, or put into the folder of downloads by hand, serves without a network.")
    boolean world;

    @Option(names = "--check", order = 2,
            description = "Says which publishers have something newer than what is loaded; changes and fetches nothing.")
    boolean check;

    @Option(names = {"-y", "--yes"}, order = 3,
            description = "With --world: asks no question. You have seen licences and citations: import list shows them.")
    boolean yes;

    boolean asked() {
        return world || check || yes;
    }

    /** @param ofFile whether anything was given that goes with a file only */
    void check(CommandLine line, boolean ofFile) {
        if (world && check) throw new ParameterException(line, "Either --world or --check.");
        if (yes && !world) throw new ParameterException(line, "--yes goes with --world.");
        if (ofFile)
            throw new ParameterException(line,
                    (world ? "--world" : "--check") + " takes no file, and no --release, --coverage-until or --report.");
        if (world && !yes && !Consent.canBeAsked())
            throw new ParameterException(line,
                    "--world shows licences and asks whether to go on, and here is no terminal to ask on: --yes, if you agree.");
    }
}
