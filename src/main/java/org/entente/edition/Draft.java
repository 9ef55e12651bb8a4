package org.entente.edition;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.DataTable;
import org.entente.edition.file.Progress;
import org.entente.edition.file.Rejections;

/**
 * The next edition while a data set is read. Each fact has a key that is the same whenever the same file is read: what is in the
 * graph under that key is compared with it, and what has gone from the file goes from the graph.
 */
public final class Draft {
    /** Takes a row of an answer of the database. */
    public interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final String source;
    private final long sourceRow;
    private final Progress progress;
    private final Rejections rejections = new Rejections();
    private final Map<FactTable<?>, Stage> stages = new HashMap<>();
    private final Map<String, NewRows> newRows = new HashMap<>();
    private final Map<Class<?>, Object> parts = new HashMap<>();
    private long rowsRead;
    private boolean partial;

    /** @param source its code; @param sourceRow its row */
    Draft(Connection connection, String source, long sourceRow, Progress progress) {
        this.connection = connection;
        this.source = source;
        this.sourceRow = sourceRow;
        this.progress = progress;
    }

    /** Reads a table row by row; a row that is rejected is counted and left out. */
    public void read(DataTable table, Consumer<DataRow> reader) {
        table.forEach(reader, rejections, (at, line) -> {
            rowsRead++;
            progress.row(at, line);
        });
    }

    /** The file holds only a part of the data set: what is not in it stays in the graph. */
    public void partial() {
        partial = true;
    }

    public Rejections rejections() {
        return rejections;
    }

    /** @param locators where it stands; none: in the row */
    public <F> void state(DataRow row, FactTable<F> table, F fact, String... locators) {
        String[] places = locators.length == 0 ? new String[] {row.place()} : locators;
        try {
            stages.computeIfAbsent(table, first -> new Stage(first, connection)).add(row.line(), line -> table.append(line, source, fact, places));
        } catch (SQLException e) {
            throw new WriteFailed(e);
        }
    }

    /** What a feature remembers while this draft is made, such as which row a code means; made when it is first asked for. */
    public <P> P part(Class<P> type, Function<Draft, P> maker) {
        Object known = parts.get(type);
        if (known == null) {
            known = maker.apply(this);
            parts.put(type, known);
        }
        return type.cast(known);
    }

    /** What the graph holds already. @param sql gives key, row and the row of the source that states it */
    public Known known(String sql) {
        Known known = new Known();
        lookUp(sql, row -> known.add(row.getString(1), row.getLong(2), row.getLong(3) == sourceRow));
        return known;
    }

    /** Ids for new rows of a table. */
    public NewRows newRows(String table) {
        return newRows.computeIfAbsent(table, first -> new NewRows(connection, first));
    }

    public void lookUp(String sql, RowReader reader) {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) reader.read(row);
        } catch (SQLException e) {
            throw new WriteFailed(e);
        }
    }

    /** The row of the source that is imported. */
    public long sourceRow() {
        return sourceRow;
    }

    long rowsRead() {
        return rowsRead;
    }

    boolean isPartial() {
        return partial;
    }

    /** The tables that something was staged for, in this order, all of it in the database. */
    List<FactTable<?>> staged(FactTables order) throws SQLException {
        List<FactTable<?>> staged = new ArrayList<>(stages.keySet());
        staged.sort(order.order());
        for (FactTable<?> table : staged) stages.get(table).complete();
        return staged;
    }
}
