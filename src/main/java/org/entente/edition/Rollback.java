package org.entente.edition;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Takes the last import of a data set out again: what it added goes, what it changed or removed is as it was before. */
@ApplicationScoped
@Unremovable
public class Rollback {
    @Inject
    @DataSource("writer")
    AgroalDataSource database;

    @Inject
    FactTables facts;

    @Inject
    @All
    List<Derived> derived;

    /**
     * What was taken out.
     *
     * @param edition the edition that the import had made
     * @param newEdition the one without it
     */
    public record TakenOut(String source, String file, long edition, long newEdition, long removed, long restored) {}

    private record LastImport(long edition, long source, String code, String file) {}

    /** Null if the data set has no import that could be taken out. */
    public TakenOut run(String dataSet) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                EditionLock.take(connection);
                LastImport last = last(connection, dataSet);
                TakenOut done = last == null ? null : takeOut(connection, last);
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static LastImport last(Connection connection, String dataSet) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select i.edition, i.source_id, s.code, i.file from data_import i join source s on s.id = i.source_id
                where (s.data_set = ? or s.code = ?) and i.taken_out_by is null order by i.edition desc limit 1""")) {
            query.setString(1, dataSet);
            query.setString(2, dataSet);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? new LastImport(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)) : null;
            }
        }
    }

    private TakenOut takeOut(Connection connection, LastImport last) throws SQLException {
        long removed = 0;
        long restored = 0;
        for (FactTable<?> table : facts.inOrder().reversed()) removed += removeAdded(connection, table, last);
        for (FactTable<?> table : facts.inOrder()) restored += restore(connection, table, last);
        long edition = newEdition(connection, last);
        for (Derived following : derived) for (String sql : following.afterLoad()) execute(connection, sql);
        return new TakenOut(last.code, last.file, last.edition, edition, removed, restored);
    }

    private static long removeAdded(Connection connection, FactTable<?> table, LastImport last) throws SQLException {
        String added = " x where x.source_id = " + last.source + " and x.edition = " + last.edition
                + " and not exists (select 1 from replaced_row r where r.edition = x.edition and r.relation = '" + table.name() + "' and " + sameRow(table) + ")";
        if (!table.hasEntities()) return execute(connection, "delete from " + table.name() + added);
        String unused = references(connection, table).stream()
                .map(reference -> " and not exists (select 1 from " + reference + " = x.id)").collect(Collectors.joining());
        execute(connection, "create temporary table gone on commit drop as select x.id from " + table.name() + added + unused);
        long removed = execute(connection, "delete from " + table.name() + " where id in (select id from gone)");
        if (table.base() != null) execute(connection, "delete from " + table.base().table() + " where id in (select id from gone)");
        execute(connection, "drop table gone");
        return removed;
    }

    /** Every column that refers to the table, or to what its row is also a row of: another source may have come to use it. */
    private static List<String> references(Connection connection, FactTable<?> table) throws SQLException {
        List<String> references = new ArrayList<>();
        String base = table.base() == null ? "" : ", '" + table.base().table() + "'::regclass";
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("""
                select c.conrelid::regclass::text, a.attname from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.contype = 'f' and a.attname <> 'id' and c.confrelid in ('""" + table.name() + "'::regclass" + base + ")")) {
            while (row.next()) references.add(row.getString(1) + " f where f." + row.getString(2));
        }
        return references;
    }

    private static long restore(Connection connection, FactTable<?> table, LastImport last) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select attname from pg_attribute where attrelid = '" + table.name() + "'::regclass and attnum > 0 and not attisdropped")) {
            while (row.next()) columns.add(row.getString(1));
        }
        String names = String.join(", ", columns);
        String before = "(select (jsonb_populate_record(null::" + table.name() + ", r.row)).* from replaced_row r where r.edition = " + last.edition + " and r.relation = '" + table.name() + "') b";
        String same = table.match().stream().map(column -> "x." + column + " = b." + column).collect(Collectors.joining(" and "));
        long changed = execute(connection, "update " + table.name() + " x set (" + names + ") = (b." + String.join(", b.", columns) + ") from " + before + " where " + same);
        return changed + execute(connection, "insert into " + table.name() + " (" + names + ") select b." + String.join(", b.", columns) + " from " + before
                + " where not exists (select 1 from " + table.name() + " x where " + same + ")");
    }

    private static String sameRow(FactTable<?> table) {
        return table.match().stream().map(column -> "r.row->>'" + column + "' = x." + column + "::text").collect(Collectors.joining(" and "));
    }

    private static long newEdition(Connection connection, LastImport last) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into edition (number, summary, checksum) select max(number) + 1, ?, '' from edition returning number")) {
            insert.setString(1, "Without edition " + last.edition + " (" + last.code + ")");
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                long edition = row.getLong(1);
                execute(connection, "delete from replaced_row where edition = " + last.edition);
                execute(connection, "update data_import set taken_out_by = " + edition + " where edition = " + last.edition);
                return edition;
            }
        }
    }

    private static long execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql) ? 0 : statement.getLargeUpdateCount();
        }
    }
}
