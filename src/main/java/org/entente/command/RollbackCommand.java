package org.entente.command;

import io.quarkus.arc.Arc;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.Locale;
import org.entente.edition.Rollback;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes an import out again. */
@Command(name = "rollback",
        description = "Takes the last import of a data set out again, as a new edition: what it added goes, what it changed or removed is as it was before.")
public class RollbackCommand implements OnDatabase {
    @Spec
    CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this.")
    boolean help;

    @Parameters(paramLabel = "<data set>",
            description = "Its name, such as cow-igo, or the code of one version as a source, such as cow-states-2016.")
    String dataSet;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            Rollback.TakenOut done = Arc.container().select(Rollback.class).get().run(dataSet);
            if (done == null) {
                err.println("Nothing was changed. There is no import of " + dataSet + " that could be taken out.");
                return 1;
            }
            spec.commandLine().getOut().printf(Locale.ROOT,
                    "Took edition %d (%s, from %s) out: %d facts removed, %d restored. The graph is at edition %d.%n",
                    done.edition(), done.source(), done.file(), done.removed(), done.restored(), done.newEdition());
            return 0;
        } catch (SQLException e) {
            err.println("Nothing was changed. The database did not take it: " + e.getMessage());
            return 1;
        }
    }
}
