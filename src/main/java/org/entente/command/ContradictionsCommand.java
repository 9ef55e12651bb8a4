package org.entente.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.membership.MembershipContradictions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Where a data set contradicts other sources. */
@Command(name = "contradictions", usageHelpWidth = 110, sortOptions = false,
        description = {"Lists where the memberships of a data set contradict those of any other source: what the graph shows as contested.",
            "",
            "Each statement of the data set is followed by those that contradict it. NONE is the role of a country that a complete list of members does not name."},
        footer = {"",
            "Exit codes: 0 listed, also where there is none; 1 there is no such data set, or it could not be listed; 2 the command was not understood."})
public class ContradictionsCommand implements OnDatabase {
    @Spec
    CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this.")
    boolean help;

    @Option(names = "--organization", paramLabel = "<code>", description = "Only about this organization, such as EU or COW_IGO:COE.")
    String organization;

    @Option(names = "--on", paramLabel = "<day>",
            description = "Only where one of the two statements may hold on this day, such as 2014-12-31.")
    String on;

    @Option(names = "--csv", paramLabel = "<file.csv>", description = "Writes them to a file; only their counts are shown.")
    Path csv;

    @Parameters(paramLabel = "<data set>",
            description = "Its name, such as cow-igo, for all of its versions; or the code of one source, such as cow-igo-3-state-year or eu-members.")
    String dataSet;

    /** Who looks changes nothing. */
    @Override
    public Map<String, String> settings() {
        return Map.of("quarkus.flyway.writer.migrate-at-start", "false", "entente.data.load", "false",
                "quarkus.hibernate-orm.schema-management.strategy", "none");
    }

    @Override
    public void check() {
        day();
    }

    private @Nullable LocalDate day() {
        try {
            return on == null ? null : LocalDate.parse(on);
        } catch (DateTimeException _) {
            throw new ParameterException(spec.commandLine(), "--on must be a day, such as 2014-12-31.");
        }
    }

    @Override
    public Integer call() {
        try {
            Snapshot.look(this::list);
            return 0;
        } catch (Named.Unknown e) {
            return failed(e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            return failed(csv + " could not be written: " + e);
        } catch (SQLException e) {
            return failed(Snapshot.told(e));
        }
    }

    private int failed(@Nullable String why) {
        spec.commandLine().getErr().println(why);
        return 1;
    }

    private void list(Connection connection) throws SQLException, IOException {
        List<String> sources = Named.sources(connection, dataSet);
        Long about = organization == null ? null : Named.organization(connection, organization);
        PrintWriter out = spec.commandLine().getOut();
        MembershipContradictions wanted = new MembershipContradictions(sources, about, day());
        ContradictionCounts counts = new ContradictionCounts();
        if (csv == null) {
            ContradictionsTable table = new ContradictionsTable(out);
            wanted.read(connection, one -> {
                counts.add(one);
                table.print(one);
            });
        } else {
            try (ContradictionsCsv file = new ContradictionsCsv(csv)) {
                wanted.read(connection, one -> {
                    counts.add(one);
                    file.write(one);
                });
            }
        }
        counts.print(out, dataSet);
        out.flush();
    }
}
