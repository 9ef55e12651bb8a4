package org.entente.command;

import io.quarkus.arc.Arc;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.edition.DataSet;
import org.entente.edition.DataSets;
import org.entente.edition.Import;
import org.entente.edition.RefusedImport;
import org.entente.edition.Release;
import org.entente.edition.Report;
import org.entente.edition.file.InvalidFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a publisher's file into the graph. */
@Command(name = "import", subcommands = {ListCommand.class, RollbackCommand.class, ContradictionsCommand.class}, usageHelpWidth = 110,
        sortOptions = false,
        customSynopsis = {"entente import [<options>] [<data set>] <file>", "entente import list",
            "entente import rollback [--all] <data set>", "entente import contradictions [<options>] <data set>",
            "entente import --world [--yes] [--dry-run] [--allow-removal]", "entente import --check"},
        description = {
            "Brings a data set into the graph, as its publisher gives it out (.zip or .csv), as one new edition: all of it or nothing.", "",
            "The service may run meanwhile. The same file twice changes nothing; a file that has changed changes what differs; a broken file is refused."},
        footer = {"",
            "Exit codes: 0 done, also where single rows were rejected; 1 nothing was changed, or not all files were there to be imported or compared; 2 the command was not understood."})
public class ImportCommand implements OnDatabase {
    @Spec
    CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this.")
    boolean help;

    @Mixin
    final WorldOptions world = new WorldOptions();

    @Parameters(arity = "0..2", paramLabel = "[<data set>] <file>",
            description = "The data set may be left out where the header of the file tells it. See: entente import list")
    List<String> dataSetAndFile;

    @Option(names = "--release", paramLabel = "<version>", description = "The version of the data set, where the file does not tell it.")
    String release;

    @Option(names = "--coverage-until", paramLabel = "<day>",
            description = "The last day that this version speaks of, where that is not known: what came later is unknown to it.")
    LocalDate coverageUntil;

    @Option(names = "--dry-run", description = "Reads and checks everything, tells what would change, and changes nothing.")
    boolean dryRun;

    @Option(names = "--allow-removal",
            description = "Imports also a file that removes more than 20 facts and a tenth of what its source has stated, or of which no row can be taken.")
    boolean allowRemoval;

    @Option(names = "--report", paramLabel = "<file.json>", description = "Writes the report with each rejected value to a file.")
    Path report;

    @Override
    public void check() {
        if (world.asked())
            world.check(spec.commandLine(), Stream.of(dataSetAndFile, release, coverageUntil, report).anyMatch(Objects::nonNull));
        else
            if (dataSetAndFile == null) throw new ParameterException(spec.commandLine(), "Which file?");
    }

    /** All of them if it is left to the file to tell. */
    private List<DataSet> dataSets() {
        DataSets known = Arc.container().select(DataSets.class).get();
        if (dataSetAndFile.size() == 1) return known.all();
        String name = dataSetAndFile.getFirst();
        return known.named(name).map(List::of).orElseThrow(
                () -> new ParameterException(spec.commandLine(), "There is no data set " + name + ". See: entente import list"));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (world.asked()) return new World(spec.commandLine(), world.yes, dryRun, allowRemoval).run(world.check);
        Path file = Path.of(dataSetAndFile.getLast());
        PrintWriter err = spec.commandLine().getErr();
        try (ProgressBar bar = new ProgressBar(err)) {
            Report done = Arc.container().select(Import.class).get()
                    .run(new Import.Order(file, dataSets(), new Release(release, coverageUntil), dryRun, allowRemoval), bar);
            bar.close();
            if (report != null) Files.writeString(report, done.json().encodePrettily() + "\n");
            Printed.print(done, spec.commandLine().getOut());
            return 0;
        } catch (RefusedImport e) {
            Printed.counts(e.report(), err);
            return nothingChanged(e.getMessage(), e.report().json().put("edition", null));
        } catch (InvalidFile e) {
            return nothingChanged(e.getMessage(), new JsonObject().put("file", file.toString()));
        } catch (SQLException e) {
            return nothingChanged("The database did not take it: " + e.getMessage(), new JsonObject().put("file", file.toString()));
        }
    }

    private int nothingChanged(@Nullable String why, JsonObject told) throws IOException {
        if (report != null) Files.writeString(report, told.put("refused", why).encodePrettily() + "\n");
        spec.commandLine().getErr().println("Nothing was changed. " + why);
        return 1;
    }
}
