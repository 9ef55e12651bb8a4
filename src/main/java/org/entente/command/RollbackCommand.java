package org.entente.command;

import io.quarkus.arc.Arc;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.entente.edition.Rollback;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes an import out again. */
@Command(name = "rollback",
        description = "Takes the last import of a data set out again, as a new edition: what it added goes, what it changed or removed is as it was before. What other sources state stays.")
public class RollbackCommand implements OnDatabase {
    @Spec
    CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this.")
    boolean help;

    @Option(names = "--all", description = "Takes all of its imports out, and the source with them.")
    boolean all;

    @Parameters(paramLabel = "<data set>",
            description = "Its name, such as cow-igo, or the code of one version as a source, such as cow-states-2016.")
    String dataSet;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            Rollback rollback = Arc.container().select(Rollback.class).get();
            List<Rollback.TakenOut> done = all ? rollback.all(dataSet) : rollback.last(dataSet);
            if (done.isEmpty()) {
                err.println("Nothing was changed. There is no import of " + dataSet + " that could be taken out.");
                return 1;
            }
            done.forEach(this::print);
            return 0;
        } catch (SQLException e) {
            err.println("Nothing was changed. The database did not take it: " + e.getMessage());
            return 1;
        }
    }

    private void print(Rollback.TakenOut one) {
        PrintWriter out = spec.commandLine().getOut();
        if (all) out.printf(Locale.ROOT, "Took %s out", one.source());
        else out.printf(Locale.ROOT, "Took edition %d (%s, from %s) out", one.edition(), one.source(), one.file());
        out.printf(Locale.ROOT, ": %,d facts removed, %,d restored. The graph is at edition %d.%n", one.removed(), one.restored(),
                one.newEdition());
        if (one.gone()) out.printf(Locale.ROOT, "  %s has no import left and is no longer a source.%n", one.source());
        if (one.shown() > 0) out.printf(Locale.ROOT, "  %,d facts of other sources are shown again.%n", one.shown());
        if (one.kept() > 0)
            out.printf(Locale.ROOT, "  %,d organizations, conflicts, groups or persons stay, as other sources state them.%n", one.kept());
        out.flush();
    }
}
