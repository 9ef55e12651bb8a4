package org.entente.command;

import io.quarkus.arc.Arc;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.entente.edition.DataSet;
import org.entente.edition.DataSets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which data sets there are. */
@Command(name = "list", description = "Shows the data sets that can be imported: where to get them, on what terms, and how to cite them.")
public final class ListCommand implements InApplication {
    @Spec
    CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this.")
    boolean help;

    /** Nobody is at this address, and nobody is asked. */
    @Override
    public Map<String, String> settings() {
        return Map.of("quarkus.datasource.jdbc.url", "jdbc:postgresql://localhost:1/none", "quarkus.flyway.writer.migrate-at-start",
                "false", "entente.data.load", "false",
                "quarkus.hibernate-orm.schema-management.strategy", "none", "quarkus.hibernate-orm.database.version-check.enabled", "false",
                "quarkus.hibernate-orm.unsupported-properties.\"hibernate.boot.allow_jdbc_metadata_access\"", "false");
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        for (DataSet dataSet : Arc.container().select(DataSets.class).get().all()) {
            out.printf(Locale.ROOT, "%s%n  %s. %s%n  get:     %s%n  licence: %s%n  cite:    %s%n%n",
                    dataSet.name(), dataSet.title(), dataSet.publisher(), dataSet.url(), dataSet.licence(), dataSet.howToCite());
        }
        return 0;
    }
}
