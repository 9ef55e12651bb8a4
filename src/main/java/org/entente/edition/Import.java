package org.entente.edition;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.edition.file.DataFile;
import org.entente.edition.file.DataTable;
import org.entente.edition.file.InvalidFile;
import org.entente.edition.file.Progress;

/** Brings a file into the graph: one transaction, one new edition. Readers see all of it or nothing. */
@ApplicationScoped
@Unremovable
public class Import {
    @Inject
    @DataSource("writer")
    AgroalDataSource database;

    @Inject
    FactTables facts;

    @Inject
    Consequences consequences;

    /**
     * What is asked for.
     *
     * @param dataSets that it may be: the header tells which
     * @param release which version the file is
     * @param dryRun whether nothing is to be kept
     * @param allowRemoval whether it may remove much of what the source has stated, or bring nothing
     */
    public record Order(Path file, List<DataSet> dataSets, Release release, boolean dryRun, boolean allowRemoval) {}

    /** Imports the file, or changes nothing. */
    public Report run(Order order, Progress progress) throws IOException, SQLException {
        long started = System.nanoTime();
        Memory memory = new Memory();
        try (DataFile file = new DataFile(order.file())) {
            List<DataSet> dataSets = order.dataSets();
            List<DataTable> tables = file.tables(dataSets.stream().flatMap(known -> known.layouts().stream()).toList());
            DataSet dataSet = dataSet(dataSets, tables, file);
            List<DataTable> read = tables.stream().filter(table -> table.layout().read()).toList();
            List<String> notRead = new ArrayList<>(file.unknown());
            tables.stream().filter(table -> !table.layout().read()).map(DataTable::name).forEach(notRead::add);
            if (read.isEmpty())
                throw new InvalidFile(file.name() + " only says again what another file of " + dataSet.name() + " says: import that one.");
            About about = dataSet.about(read, order.release());
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    EditionLock.take(connection);
                    Report report = write(connection, file, dataSet, about, read, (table, line) -> {
                        memory.look();
                        progress.row(table, line);
                    });
                    report = report.finished(order.dryRun(), notRead, Duration.ofNanos(System.nanoTime() - started), memory.peak());
                    String doubt = order.allowRemoval() ? null : report.doubt();
                    if (doubt != null) throw new RefusedImport(doubt, report);
                    if (order.dryRun() || report.edition() == null) connection.rollback();
                    else connection.commit();
                    return report;
                } catch (WriteFailed e) {
                    rollback(connection, e);
                    throw e.getCause();
                } catch (SQLException | RuntimeException e) {
                    rollback(connection, e);
                    throw e;
                } finally {
                    if (!connection.isClosed()) connection.setAutoCommit(true);
                }
            }
        }
    }

    /** All tables must be of one data set. */
    private static DataSet dataSet(List<DataSet> known, List<DataTable> tables, DataFile file) {
        Set<DataSet> found = known.stream().filter(dataSet -> tables.stream().anyMatch(table -> dataSet.layouts().contains(table.layout())))
                .collect(Collectors.toSet());
        if (found.size() == 1) return found.iterator().next();
        throw new InvalidFile(file.name() + " may be " + found.stream().map(DataSet::name).sorted().collect(Collectors.joining(" or "))
                + ": name the data set before the file.");
    }

    private Report write(Connection connection, DataFile file, DataSet dataSet, About about, List<DataTable> tables, Progress progress)
            throws SQLException {
        Attribution whose = about.attribution() != null ? about.attribution()
                : new Attribution(dataSet.publisher(), dataSet.licence(), dataSet.url(), dataSet.howToCite());
        long edition = Editions.begin(connection, about.title(), file.checksum());
        SourceRows.SourceRow cited = SourceRows.state(connection, about, whose, dataSet, edition);
        long source = cited.id();
        begin(connection, edition, source, file);
        Draft draft = Draft.ofSource(connection, about.code(), source, progress);
        dataSet.read(tables, about, draft);
        Merge.Counts counts = new Merge(connection, facts, edition).merge(draft);
        // Of a source that ranks otherwise now, other facts may be shown.
        boolean nothing = counts.nothing() && !cited.changed();
        if (!nothing) {
            consequences.bringUpToDate(connection);
            end(connection, edition, draft, counts);
        }
        return new Report(dataSet.name(), about.code(), file.name(), false, nothing ? null : edition, draft.rowsRead(),
                counts.added(), counts.changed(), counts.moved(), counts.unchanged(), counts.removed(), draft.rejections(), List.of(),
                Duration.ZERO, 0);
    }

    private static void begin(Connection connection, long edition, long source, DataFile file) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into data_import (edition, source_id, file, rows_read, added, changed, unchanged, removed, rejected) values (?, ?, ?, 0, 0, 0, 0, 0, 0)")) {
            insert.setLong(1, edition);
            insert.setLong(2, source);
            insert.setString(3, file.name());
            insert.executeUpdate();
        }
    }

    private static void end(Connection connection, long edition, Draft draft, Merge.Counts counts) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update data_import set (finished_at, rows_read, added, changed, moved, unchanged, removed, rejected) = (clock_timestamp(), ?, ?, ?, ?, ?, ?, ?) where edition = ?")) {
            long[] values = {draft.rowsRead(), counts.added(), counts.changed(), counts.moved(), counts.unchanged(), counts.removed(),
                draft.rejections().count(), edition};
            for (int i = 0; i < values.length; i++) update.setLong(i + 1, values[i]);
            update.executeUpdate();
        }
    }

    /** What went wrong first is what is told. */
    private static void rollback(Connection connection, Exception first) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            first.addSuppressed(e);
        }
    }
}
