package org.entente.command;

import java.io.PrintWriter;
import java.util.Locale;
import org.entente.edition.DataSet;
import org.entente.publisher.DataSets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which data sets there are. */
@Command(name = "list", description = "Shows the data sets that can be imported: where to get them, on what terms, and how to cite them.")
public class ListCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this.")
    boolean help;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        for (DataSet dataSet : DataSets.ALL) {
            out.printf(Locale.ROOT, "%s%n  %s. %s%n  get:     %s%n  licence: %s%n  cite:    %s%n%n",
                    dataSet.name(), dataSet.title(), dataSet.publisher(), dataSet.url(), dataSet.licence(), dataSet.howToCite());
        }
    }
}
