package org.entente.edition.csv;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.edition.Derived;
import org.entente.edition.EditionLock;

/**
 * Loads the data that ships, at start, when the database does not hold it yet: all of it is checked before anything is
 * written, in one transaction, as a new edition. Loading the same data again changes nothing.
 */
@ApplicationScoped
public class ShippedData {
    /** Raise it when the way of loading changes what the same files give. */
    private static final String WAY = "1";
    static final List<String> FILES = List.of("sources.csv", "countries.csv", "country-codes.csv", "country-successions.csv",
            "organizations.csv", "groups.csv", "persons.csv", "memberships.csv", "memberships-world.csv", "relations.csv", "conflicts.csv", "organization-codes.csv", "conflict-codes.csv",
            "conflict-events.csv", "participations.csv", "offices.csv", "claims.csv");
    private static final String SUMMARY = "Data that ships with Entente";

    @Inject
    @DataSource("writer")
    AgroalDataSource database;

    @Inject
    @All
    List<ShippedTable> tables;

    @Inject
    @All
    List<Derived> derived;

    @ConfigProperty(name = "entente.data.load", defaultValue = "true")
    boolean wanted;

    void atStart(@Observes StartupEvent event) throws SQLException {
        if (wanted) load(Reading.shipped(FILES));
    }

    /** Makes the database hold these files, by name; returns how many rows that changed. */
    public int load(Map<String, byte[]> files) throws SQLException {
        String checksum = checksum(files);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int changed = load(connection, files, checksum);
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

    private int load(Connection connection, Map<String, byte[]> files, String checksum) throws SQLException {
        EditionLock.take(connection);
        if (checksum.equals(loaded(connection))) return 0;
        Reading reading = new Reading(files);
        List<List<String[]>> rows = new ArrayList<>();
        for (ShippedTable table : tables) rows.add(table.rows(reading));
        List<String> problems = reading.problems();
        if (!problems.isEmpty()) throw new InvalidData(problems);
        int changed = 0;
        for (int i = 0; i < tables.size(); i++) stage(connection, tables.get(i), rows.get(i));
        for (ShippedTable table : tables) for (String sql : table.merge()) changed += execute(connection, sql);
        for (Derived following : derived) for (String sql : following.afterLoad()) changed += execute(connection, sql);
        if (changed > 0) {
            execute(connection, "insert into edition (number, summary, checksum) select coalesce(max(number), 0) + 1, '" + SUMMARY + "', '" + checksum + "' from edition");
            Log.infof("Loaded the data that ships: %d rows changed.", changed);
        } else {
            execute(connection, "update edition set checksum = '" + checksum + "' where number = (select max(number) from edition where summary = '" + SUMMARY + "')");
        }
        return changed;
    }

    private static String loaded(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select checksum from edition where summary = '" + SUMMARY + "' order by number desc limit 1")) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private static void stage(Connection connection, ShippedTable table, List<String[]> rows) throws SQLException {
        List<String> columns = table.columns();
        execute(connection, "create temporary table " + table.stage() + " (" + String.join(" text, ", columns) + " text, line bigint) on commit drop");
        String arrays = String.join(", ", Collections.nCopies(columns.size(), "cast(? as text[])"));
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table.stage() + " select * from unnest(" + arrays + ") with ordinality")) {
            for (int c = 0; c < columns.size(); c++) {
                int column = c;
                insert.setArray(c + 1, connection.createArrayOf("text", rows.stream().map(row -> row[column]).toArray(String[]::new)));
            }
            insert.executeUpdate();
        }
    }

    private static int execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql) ? 0 : statement.getUpdateCount();
        }
    }

    private static String checksum(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            // Country names come from the CLDR of the running Java.
            digest.update((WAY + Runtime.version().feature()).getBytes(StandardCharsets.UTF_8));
            files.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
