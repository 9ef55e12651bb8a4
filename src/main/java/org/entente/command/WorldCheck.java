package org.entente.command;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.entente.edition.DataSet;
import org.entente.edition.PublishedFile;
import org.entente.fetch.Downloads;
import org.entente.fetch.Finding;
import org.entente.fetch.PublishedFileTable;
import org.entente.fetch.ReleaseCheck;

/** Compares what publishers have with what is loaded, tells it, and writes it down for the servers' metrics. */
final class WorldCheck {
    private final Downloads downloads;
    private final DataSource database;
    private final PrintWriter out;

    WorldCheck(Downloads downloads, DataSource database, PrintWriter out) {
        this.downloads = downloads;
        this.database = database;
        this.out = out;
    }

    /** @return the exit code: 1 if something that is loaded could not be compared */
    int run(List<DataSet> dataSets, Map<String, String> environment) throws InterruptedException, SQLException {
        boolean told = true;
        int newer = 0;
        try (ReleaseCheck check = new ReleaseCheck(downloads, environment)) {
            for (DataSet dataSet : dataSets) {
                for (PublishedFile file : dataSet.files()) {
                    Finding finding = check.of(database, dataSet, file);
                    try (Connection connection = database.getConnection()) {
                        PublishedFileTable.found(connection, dataSet.name(), file.key(), finding);
                    }
                    out.printf(Locale.ROOT, "%-24s %s %s%n", dataSet.name(), file.key(), finding.told());
                    out.flush();
                    told &= finding.newer() != null || !finding.loaded();
                    if (Boolean.TRUE.equals(finding.newer())) newer++;
                }
            }
        }
        out.printf(Locale.ROOT, "%n%s%n",
                newer == 0 ? "Nothing newer was found." : newer + " newer: ./entente import --world fetches them.");
        out.flush();
        return told ? 0 : 1;
    }
}
