package org.entente.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.entente.edition.DataSet;
import org.entente.edition.Import;
import org.entente.edition.PublishedFile;
import org.entente.edition.PublishedRelease;
import org.entente.edition.RefusedImport;
import org.entente.edition.Report;
import org.entente.edition.file.InvalidFile;
import org.entente.fetch.Downloads;
import org.entente.fetch.Fetch;
import org.entente.fetch.Fetched;
import org.entente.fetch.PublishedFileTable;
import org.entente.fetch.Unfetched;
import org.jspecify.annotations.Nullable;

/** Fetches the files of all data sets and imports one after the other; what fails is told at the end, and keeps no other from being imported. */
final class WorldImport {
    private final Downloads downloads;
    private final Import imports;
    private final DataSource database;
    private final boolean dryRun;
    private final boolean allowRemoval;
    private final PrintWriter out;
    private final PrintWriter err;

    private final List<String> missing = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private int files;
    private long facts;

    WorldImport(Downloads downloads, Import imports, DataSource database, boolean dryRun, boolean allowRemoval, PrintWriter out,
            PrintWriter err) {
        this.downloads = downloads;
        this.imports = imports;
        this.database = database;
        this.dryRun = dryRun;
        this.allowRemoval = allowRemoval;
        this.out = out;
        this.err = err;
    }

    /** On what terms each data set may be used, and where its files come from. */
    void announce(List<DataSet> dataSets) {
        for (DataSet dataSet : dataSets) {
            Printed.terms(dataSet, out);
            for (PublishedFile file : dataSet.files())
                out.printf(Locale.ROOT, "  from:    %s%s%n", downloads.address(file.releases().getFirst()),
                        file.releases().size() > 1 ? ", or the newest release before it" : "");
        }
        out.printf(Locale.ROOT, "%nFiles are kept in %s.%n%n", downloads.folder());
        out.flush();
    }

    /** @return the exit code */
    int run(List<DataSet> dataSets, Map<String, String> environment) throws InterruptedException {
        try (ProgressBar bar = new ProgressBar(err); Fetch fetch = new Fetch(downloads, environment, bar)) {
            for (DataSet dataSet : dataSets) {
                for (PublishedFile file : dataSet.files()) {
                    files++;
                    one(fetch, dataSet, file, bar);
                }
            }
        } catch (IOException e) {
            err.println(e instanceof FileSystemException
                    ? "Nothing was fetched. " + downloads.folder() + " cannot be written to: " + e.getClass().getSimpleName()
                    : "Nothing was fetched. " + e.getMessage());
            return 1;
        }
        return summary();
    }

    private void one(Fetch fetch, DataSet dataSet, PublishedFile file, ProgressBar bar) throws InterruptedException {
        PublishedRelease wanted = file.releases().getFirst();
        Fetched fetched;
        try {
            fetched = fetch.newest(file);
        } catch (Unfetched | IOException e) {
            bar.clear();
            missing.add(String.format(Locale.ROOT, "%s%n      from %s%n      %s", names(file), downloads.address(wanted), e.getMessage()));
            err.printf(Locale.ROOT, "%s: %s is missing: %s%n", dataSet.name(), wanted.name(), e.getMessage());
            err.flush();
            return;
        }
        bar.clear();
        Printed.fetched(dataSet.name(), fetched, out);
        try {
            Report done = imports.run(new Import.Order(fetched.file(), List.of(dataSet), fetched.release().said(), dryRun, allowRemoval),
                    bar);
            bar.clear();
            Printed.print(done, out);
            facts += done.added() + done.changed() + done.moved() + done.unchanged();
            if (!dryRun && fetched.isCurrent()) remember(dataSet, file, fetched);
        } catch (RefusedImport e) {
            bar.clear();
            Printed.counts(e.report(), err);
            fail(fetched, e.getMessage());
        } catch (InvalidFile | IOException e) {
            fail(fetched, e.getMessage());
        } catch (SQLException e) {
            fail(fetched, "The database did not take it: " + e.getMessage());
        }
    }

    private void remember(DataSet dataSet, PublishedFile file, Fetched fetched) throws SQLException {
        try (Connection connection = database.getConnection()) {
            PublishedFileTable.imported(connection, dataSet.name(), file.key(), fetched.origin());
        }
    }

    private void fail(Fetched fetched, @Nullable String why) {
        failed.add(fetched.file().getFileName() + ": " + why);
        err.println("Nothing was changed. " + why);
        err.flush();
    }

    /** Of several releases any may be put there. */
    private static String names(PublishedFile file) {
        return String.join(" or ", file.releases().stream().map(PublishedRelease::name).toList());
    }

    private int summary() {
        int bad = missing.size() + failed.size();
        out.printf(Locale.ROOT, "%n%s %d of %d files: %,d facts.%n", dryRun ? "Could import" : "Imported", files - bad, files, facts);
        out.flush();
        if (!failed.isEmpty()) {
            err.println("Not imported:");
            failed.forEach(one -> err.println("  " + one));
        }
        if (!missing.isEmpty()) {
            err.printf(Locale.ROOT, "Missing. Put these files into %s by these names, and give the same command again:%n",
                    downloads.folder());
            missing.forEach(one -> err.println("  " + one));
        }
        err.flush();
        return bad == 0 ? 0 : 1;
    }
}
