package org.entente.edition;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.DataTable;
import org.entente.edition.file.Progress;
import org.entente.edition.file.RejectedRow;
import org.entente.edition.file.Rejections;
import org.entente.edition.file.Rejections.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * The next edition while files are read. Each fact has a key that is the same whenever the same file is read: what is in the
 * graph under that key is compared with it, and what has gone from the file goes from the graph.
 */
public final class Draft {
    /** Takes a row of an answer of the database. */
    public interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    /** Row by code. */
    private final Map<String, Long> sources;
    private final boolean ships;
    private final Progress progress;
    private final Rejections rejections = new Rejections();
    private final Map<FactTable<?>, Stage> stages = new HashMap<>();
    private final Map<String, NewRows> newRows = new HashMap<>();
    private final List<Subjects<?>> subjects = new ArrayList<>();
    private final Map<Class<?>, Object> parts = new HashMap<>();
    private final Set<String> stated = new HashSet<>();
    /** Empty until it is known whose row is read. */
    private String source = "";
    private long sourceRow;
    private long rowsRead;
    private long rowsStated;
    private boolean partial;

    private Draft(Connection connection, Map<String, Long> sources, boolean ships, Progress progress) {
        this.connection = connection;
        this.sources = sources;
        this.ships = ships;
        this.progress = progress;
    }

    /** Of one source, whose keys are its own. */
    static Draft ofSource(Connection connection, String code, long row, Progress progress) {
        Draft draft = new Draft(connection, Map.of(code, row), false, progress);
        draft.from(code);
        return draft;
    }

    /**
     * Of the data that ships: of several sources, each row names its own. Its keys are the graph's, and it may state anything again
     * that has been stated before.
     *
     * @param sources row by code
     */
    public static Draft ofShipped(Connection connection, Map<String, Long> sources) {
        return new Draft(connection, sources, true, (table, line) -> {});
    }

    /** Whether it is made of the data that ships. */
    public boolean ships() {
        return ships;
    }

    /** From here on this source is read; one that is not there rejects the row. */
    public void from(String code) {
        Long row = sources.get(code);
        if (row == null) throw new RejectedRow("source", code, "no such source");
        source = code;
        sourceRow = row;
    }

    /** The code of the source that is read. */
    public String source() {
        return source;
    }

    /** The row of the source that is read. */
    public long sourceRow() {
        return sourceRow;
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

    /** Counts a row, or a part of one, that cannot become a fact. */
    public void reject(DataRow row, RejectedRow reason) {
        rejections.add(new Rejection(row.table().name(), row.line(), reason.column(), reason.value(), reason.getMessage()));
    }

    /** @param locators where it stands; none: in the row */
    public <F> void state(DataRow row, FactTable<F> table, F fact, String... locators) {
        String[] places = locators.length == 0 ? new String[] {row.place()} : locators;
        // What ships speaks for the graph itself, but for what several sources say of one thing.
        String keys = ships && table.subject() == null ? "" : source + '/';
        if (ships) unique(null, table.name(), keys + table.identity(fact));
        long of = sourceRow;
        // Several files are one, in their order.
        long at = ships ? ++rowsStated : row.line();
        try {
            stages.computeIfAbsent(table, first -> new Stage(first, connection)).add(at,
                    line -> table.append(line, keys, fact, places, of));
        } catch (SQLException e) {
            throw new WriteFailed(e);
        }
    }

    /** Rejects the row if another one of this draft has had the value. @param what it must be the only one of */
    public void unique(@Nullable String column, String what, String value) {
        if (!stated.add(what + ' ' + value)) throw new RejectedRow(column, value, "another line has this already (" + what + ")");
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

    /** The things that a kind of statement is about. @param mention what is said of one that is only referred to, made of its row and key */
    public <F> Subjects<F> subjects(FactTable<F> table, BiFunction<Long, String, F> mention) {
        Subjects<F> known = new Subjects<>(this, table, mention);
        subjects.add(known);
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

    long rowsRead() {
        return rowsRead;
    }

    boolean isPartial() {
        return partial;
    }

    /** The tables that something was staged for, in this order, all of it in the database. */
    List<FactTable<?>> staged(FactTables order) throws SQLException {
        for (Subjects<?> kind : subjects) kind.end();
        List<FactTable<?>> staged = new ArrayList<>(stages.keySet());
        staged.sort(order.order());
        for (FactTable<?> table : staged) Objects.requireNonNull(stages.get(table)).complete();
        return staged;
    }

    /** The rows of its sources, with commas between them. */
    String sourceList() {
        return sources.values().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
