package org.entente.edition;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
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

/** Takes imports out again: what a source stated before is back; a source without an import left is gone. */
@ApplicationScoped
@Unremovable
public class Rollback {
    @Inject
    @DataSource("writer")
    AgroalDataSource database;

    @Inject
    FactTables facts;

    @Inject
    Consequences consequences;

    /**
     * What was taken out.
     *
     * @param edition the edition that the import had made; the last one where it was all of them
     * @param newEdition the one without it
     * @param gone whether the source has no import left
     * @param kept of the organizations, conflicts, groups and persons that it spoke of and does not any more, how many stay, since
     *        others speak of them
     * @param shown how many facts of others are shown now that it hid
     */
    public record TakenOut(String source, String file, long edition, long newEdition, long removed, long restored, boolean gone, long kept,
            long shown) {}

    /** @param from the edition of the first import that is to be taken out; @param only whether none is left then */
    private record Imports(long from, long last, long source, String code, String file, boolean only) {}

    /** Takes the last import of a data set, or of one source, out. Empty if it has none. */
    public List<TakenOut> last(String dataSet) throws SQLException {
        return run(dataSet, false);
    }

    /** Takes all imports of a data set, or of one source, out. Empty if it has none. */
    public List<TakenOut> all(String dataSet) throws SQLException {
        return run(dataSet, true);
    }

    private List<TakenOut> run(String dataSet, boolean all) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                EditionLock.take(connection);
                List<TakenOut> done = new ArrayList<>();
                for (Imports wanted : ofEachSource(connection, dataSet, all)) {
                    done.add(takeOut(connection, wanted));
                    if (!all) break;
                }
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

    /** That of which something was imported last comes first. */
    private static List<Imports> ofEachSource(Connection connection, String dataSet, boolean all) throws SQLException {
        List<Imports> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select min(i.edition), max(i.edition), s.id, s.code, (array_agg(i.file order by i.edition desc))[1], count(*) = 1
                from data_import i join source s on s.id = i.source_id
                where (s.data_set = ? or s.code = ?) and i.taken_out_by is null group by s.id order by max(i.edition) desc""")) {
            query.setString(1, dataSet);
            query.setString(2, dataSet);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    long last = row.getLong(2);
                    found.add(new Imports(all ? row.getLong(1) : last, last, row.getLong(3), row.getString(4), row.getString(5),
                            all || row.getBoolean(6)));
                }
            }
        }
        return found;
    }

    private TakenOut takeOut(Connection connection, Imports imports) throws SQLException {
        long hidden = hidden(connection, imports.source);
        long things = things(connection);
        long edition = Editions.begin(connection, "Without edition " + imports.last + " (" + imports.code + ")", "");
        execute(connection, "update data_import set taken_out_by = " + edition + " where taken_out_by is null and source_id = "
                + imports.source + " and edition >= " + imports.from);
        RestoredSource source = new RestoredSource(connection, imports.source, imports.from, edition);
        if (!imports.only) source.describe();
        for (FactTable<?> table : facts.inOrder().reversed()) source.remove(table);
        for (FactTable<?> table : facts.inOrder()) source.restore(table);
        consequences.bringUpToDate(connection);
        if (imports.only) source.forget();
        return new TakenOut(imports.code, imports.file, imports.last, edition, source.removed(), source.restored(), imports.only,
                source.spokenOf() - (things - things(connection)), hidden - hidden(connection, imports.source));
    }

    /** How many facts of others are not shown. */
    private long hidden(Connection connection, long source) throws SQLException {
        long hidden = 0;
        History history = new History(connection);
        for (FactTable<?> table : facts.inOrder()) {
            if (history.columns(table.name()).contains("shown"))
                hidden += count(connection, "select count(*) from " + table.name() + " where not shown and source_id <> " + source);
        }
        return hidden;
    }

    private long things(Connection connection) throws SQLException {
        long things = 0;
        for (Subject subject : facts.subjects()) things += count(connection, "select count(*) from " + subject.table());
        return things;
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
