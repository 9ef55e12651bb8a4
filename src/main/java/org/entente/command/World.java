package org.entente.command;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.Arc;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import org.entente.edition.DataSet;
import org.entente.edition.DataSets;
import org.entente.edition.Import;
import org.entente.fetch.DownloadSettings;
import org.entente.fetch.Downloads;
import picocli.CommandLine;

/** Import --world and --check, with the application around them. */
final class World {
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean yes;
    private final boolean dryRun;
    private final boolean allowRemoval;

    World(CommandLine line, boolean yes, boolean dryRun, boolean allowRemoval) {
        this.out = line.getOut();
        this.err = line.getErr();
        this.yes = yes;
        this.dryRun = dryRun;
        this.allowRemoval = allowRemoval;
    }

    /** @return the exit code */
    int run(boolean check) throws InterruptedException {
        List<DataSet> dataSets = Arc.container().select(DataSets.class).get().published();
        AgroalDataSource database = Arc.container().select(AgroalDataSource.class, new DataSource.DataSourceLiteral("writer")).get();
        try {
            Downloads downloads = Arc.container().select(DownloadSettings.class).get().downloads();
            if (check) return new WorldCheck(downloads, database, out).run(dataSets, System.getenv());
            WorldImport world = new WorldImport(downloads, Arc.container().select(Import.class).get(), database, dryRun, allowRemoval, out,
                    err);
            world.announce(dataSets);
            if (yes || Consent.given("Fetch these files and import them?")) return world.run(dataSets, System.getenv());
            err.println("Nothing was fetched.");
            return 1;
        } catch (IllegalArgumentException e) {
            err.println("Nothing was changed. " + e.getMessage());
            return 2;
        } catch (SQLException e) {
            err.println("Nothing was changed. The database did not take it: " + e.getMessage());
            return 1;
        }
    }
}
