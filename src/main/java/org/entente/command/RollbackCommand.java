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
import picocli.CommandLine.ParameterException;
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
    public void check() {
        if (dataSet.isBlank()) throw new ParameterException(spec.commandLine(), "Which data set? See: entente import list");
    }

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
        spec.commandLine().getOut().print(told(one, all));
        spec.commandLine().getOut().flush();
    }

    static String told(Rollback.TakenOut one, boolean all) {
        StringBuilder told = new StringBuilder("Took ");
        if (all) told.append(one.source());
        else
            told.append("edition ").append(one.edition()).append(" (").append(one.source()).append(", from ").append(one.file())
                    .append(')');
        told.append(String.format(Locale.ROOT, " out: %s removed, %,d restored. The graph is at edition %d.%n",
                new Amount(one.removed(), "fact", "facts"), one.restored(), one.newEdition()));
        if (one.gone()) told.append(String.format(Locale.ROOT, "  %s has no import left and is no longer a source.%n", one.source()));
        if (one.shown() > 0)
            told.append(String.format(Locale.ROOT, "  %s shown again.%n",
                    new Amount(one.shown(), "fact of another source is", "facts of other sources are")));
        if (one.kept() > 0)
            told.append(String.format(Locale.ROOT, "  %s.%n", new Amount(one.kept(),
                    "organization, conflict, group or person stays, as another source states it",
                    "organizations, conflicts, groups or persons stay, as other sources state them")));
        return told.toString();
    }
}
