package org.entente.edition.csv;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.edition.About;
import org.entente.edition.Consequences;
import org.entente.edition.Draft;
import org.entente.edition.EditionLock;
import org.entente.edition.Editions;
import org.entente.edition.FactTables;
import org.entente.edition.Merge;
import org.entente.edition.SourceRows;
import org.entente.edition.file.DataTable;
import org.entente.edition.file.InvalidFile;
import org.entente.edition.file.Rejections;
import org.entente.edition.file.Rejections.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Loads the data that ships, at start, when the database does not hold it yet: Entente CSV of several sources, in one transaction, as
 * a new edition. A single mistake, and nothing is loaded. Loading the same data again changes nothing.
 */
@ApplicationScoped
public class ShippedData {
    private static final String SUMMARY = "Data that ships with Entente";

    @Inject
    @DataSource("writer")
    AgroalDataSource database;

    @Inject
    CsvTables tables;

    @Inject
    FactTables facts;

    @Inject
    @All
    List<AfterShipped> following;

    @Inject
    Consequences consequences;

    @ConfigProperty(name = "entente.data.load", defaultValue = "true")
    boolean wanted;

    void atStart(@Observes StartupEvent event) throws SQLException {
        if (wanted) load(files());
    }

    /** What ships, by name. */
    Map<String, byte[]> files() {
        return ShippedFiles.of(tables.inOrder());
    }

    /** Makes the database hold these files, by name; returns how many rows that changed. */
    public long load(Map<String, byte[]> files) throws SQLException {
        String checksum = ShippedFiles.checksum(files);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                long changed = load(connection, files, checksum);
                connection.commit();
                return changed;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private long load(Connection connection, Map<String, byte[]> files, String checksum) throws SQLException {
        EditionLock.take(connection);
        if (checksum.equals(loaded(connection))) return 0;
        long edition = Editions.begin(connection, SUMMARY, checksum);
        Map<String, Long> sources = new LinkedHashMap<>();
        long changed = 0;
        for (About about : sources(file(files, ShippedFiles.SOURCES))) {
            SourceRows.SourceRow row = SourceRows.state(connection, about, Objects.requireNonNull(about.attribution()), null, edition);
            sources.put(about.code(), row.id());
            if (row.isNew() || row.changed()) changed++;
        }
        Draft draft = Draft.ofShipped(connection, sources);
        for (CsvTable table : tables.inOrder()) {
            for (String name : table.shipped()) read(draft, table, name, file(files, name));
            table.end(draft);
        }
        refuse(draft.rejections());
        Merge.Counts counts = new Merge(connection, facts, edition).merge(draft);
        changed += counts.added() + counts.changed() + counts.moved() + counts.removed();
        for (AfterShipped made : following) changed += made.load(connection);
        changed += consequences.bringUpToDate(connection);
        if (changed > 0) {
            Log.infof("Loaded the data that ships: %d rows changed.", changed);
        } else {
            execute(connection, "delete from edition where number = " + edition);
            execute(connection, "update edition set checksum = '" + checksum
                    + "' where number = (select max(number) from edition where summary = '" + SUMMARY + "')");
        }
        return changed;
    }

    private static byte[] file(Map<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private static List<About> sources(byte[] text) {
        List<About> sources = new ArrayList<>();
        Rejections rejections = new Rejections();
        try {
            DataTable.of(ShippedFiles.SOURCES, text, SourceCsv.LAYOUT).forEach(row -> sources.add(SourceCsv.about(row, 0)), rejections,
                    (table, line) -> {});
        } catch (InvalidFile e) {
            throw new InvalidData(List.of(e.getMessage()));
        }
        refuse(rejections);
        return sources;
    }

    private static void read(Draft draft, CsvTable table, String name, byte[] text) {
        try {
            draft.read(DataTable.of(name, text, table.layout().and("source")), row -> {
                CsvRow line = new CsvRow(draft, row);
                line.resume();
                line.required("locators");
                table.read(line);
            });
        } catch (InvalidFile e) {
            throw new InvalidData(List.of(e.getMessage()));
        }
    }

    /** What a user's file would be loaded without stops the data that ships. */
    private static void refuse(Rejections rejections) {
        if (rejections.count() > 0) throw new InvalidData(rejections.kept().stream().map(ShippedData::told).toList());
    }

    private static String told(Rejection one) {
        return one.table() + ':' + one.line() + (one.column() == null ? "" : ':' + one.column()) + ": "
                + (one.value() == null || one.value().isEmpty() ? "" : "'" + one.value() + "': ") + one.reason();
    }

    private static @Nullable String loaded(Connection connection) throws SQLException {
        try (PreparedStatement query = connection
                .prepareStatement("select checksum from edition where summary = ? order by number desc limit 1")) {
            query.setString(1, SUMMARY);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private static long execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql) ? 0 : statement.getLargeUpdateCount();
        }
    }
}
