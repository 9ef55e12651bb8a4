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
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    public @Nullable TakenOut run(String dataSet) throws SQLException {
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

    private static @Nullable LastImport last(Connection connection, String dataSet) throws SQLException {
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

    /** Everything that the source states becomes what it was right before its last import. */
    private TakenOut takeOut(Connection connection, LastImport last) throws SQLException {
        long edition = newEdition(connection, last);
        RestoredSource source = new RestoredSource(connection, last.source, last.edition, edition);
        for (FactTable<?> table : facts.inOrder().reversed()) source.remove(table);
        for (FactTable<?> table : facts.inOrder()) source.restore(table);
        for (Derived following : derived) following.bringUpToDate(connection);
        return new TakenOut(last.code, last.file, last.edition, edition, source.removed(), source.restored());
    }

    private static long newEdition(Connection connection, LastImport last) throws SQLException {
        long edition = Editions.begin(connection, "Without edition " + last.edition + " (" + last.code + ")", "");
        execute(connection, "update data_import set taken_out_by = " + edition + " where edition = " + last.edition);
        return edition;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
