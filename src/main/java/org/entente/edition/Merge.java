package org.entente.edition;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.edition.file.Rejections;
import org.entente.edition.file.Rejections.Rejection;

/** Brings the facts of a draft from their stages into the graph: only rows that differ are written, and each is kept as it was. */
public final class Merge {
    private final Connection connection;
    private final FactTables all;
    private final History history;
    private final long edition;
    /** SQL: the sources that are merged. */
    private String sources = "()";
    private long staged;
    private long added;
    private long changed;
    private long moved;
    private long removed;
    private long mentions;
    private long mentionsAdded;
    private long mentionsMoved;
    private long mentionsRemoved;

    public Merge(Connection connection, FactTables all, long edition) {
        this.connection = connection;
        this.all = all;
        history = new History(connection);
        this.edition = edition;
    }

    /**
     * How many facts of each fate.
     *
     * @param moved only stand elsewhere in the source now
     * @param nothing whether nothing was written
     */
    public record Counts(long added, long changed, long moved, long unchanged, long removed, boolean nothing) {}

    public Counts merge(Draft draft) throws SQLException {
        List<FactTable<?>> tables = draft.staged(all);
        sources = "(" + draft.sourceList() + ")";
        for (FactTable<?> table : tables) withoutRepetitions(table, draft.rejections());
        if (!draft.isPartial()) for (FactTable<?> table : all.inOrder().reversed()) remove(table, tables.contains(table));
        for (FactTable<?> table : tables) write(table);
        boolean nothing = added + changed + moved + removed == 0;
        // What only refers to a thing is no fact about it.
        added -= mentionsAdded;
        moved -= mentionsMoved;
        return new Counts(added, changed, moved, staged - mentions - added - changed - moved, removed - mentionsRemoved, nothing);
    }

    /** Publishers' own lists hold duplicates: the first of them counts. */
    private void withoutRepetitions(FactTable<?> table, Rejections rejections) throws SQLException {
        String match = String.join(", ", table.match());
        try (Statement statement = connection.createStatement()) {
            boolean none;
            try (ResultSet repeated = statement
                    .executeQuery("select 1 from " + table.stage() + " group by " + match + " having count(*) > 1 limit 1")) {
                none = !repeated.next();
            }
            if (none) return;
            try (ResultSet row = statement.executeQuery(
                    "delete from " + table.stage() + " where ctid in (select x.at from (select ctid as at, row_number() over (partition by "
                            + match + " order by line, ctid) as time from " + table.stage()
                            + ") x where x.time > 1) returning locators[1], line")) {
                while (row.next()) {
                    String place = row.getString(1);
                    rejections.add(new Rejection(place.contains(":") ? place.substring(0, place.lastIndexOf(':')) : place, row.getLong(2),
                            null, null, "states once more what another row has stated (" + table.name() + ")"));
                }
            }
        }
    }

    private void remove(FactTable<?> table, boolean staged) throws SQLException {
        if (!has(table)) return;
        String gone = " x where x.source_id in " + sources
                + (staged ? " and not exists (select 1 from " + table.stage() + " s where " + table.same("x", "s") + ")" : "");
        history.keep(table.name(), edition, "from " + table.name() + gone);
        removed += execute("delete from " + table.name() + gone);
        if (table.subject() != null) mentionsRemoved += history.mentionsRemoved(table, edition);
    }

    private void write(FactTable<?> table) throws SQLException {
        staged += count("select count(*) from " + table.stage());
        String rows = rows(table);
        Subject subject = table.subject();
        if (subject != null) for (String sql : subject.make(table.stage())) execute(sql);
        boolean mayDiffer = has(table);
        if (mayDiffer) update(table, rows);
        added += execute("insert into " + table.name() + " (" + columns("", table.columns()) + ", edition) select "
                + columns("s.", table.columns()) + ", " + edition
                + " from " + rows + " s"
                + (mayDiffer ? " where not exists (select 1 from " + table.name() + " x where " + table.same("x", "s") + ")" : "")
                + " order by s.line, s." + (table.keyReferences().isEmpty() ? "ctid" : "at"));
        execute("analyze " + table.name());
        if (subject == null) return;
        mentions += count("select count(*) from " + table.stage() + " where mention");
        mentionsAdded += history.mentionsAdded(table, edition);
        mentionsMoved += history.mentionsMoved(table, edition);
    }

    private void update(FactTable<?> table, String rows) throws SQLException {
        List<String> written = new ArrayList<>(table.said());
        written.addAll(table.places());
        String differing = table.same("x", "s") + " and (" + columns("x.", written) + ") is distinct from (" + columns("s.", written) + ")";
        history.keep(table.name(), edition, "from " + table.name() + " x join " + rows + " s on " + differing);
        long differ = execute("update " + table.name() + " x set (" + columns("", written) + ", edition) = (" + columns("s.", written)
                + ", " + edition + ") from " + rows + " s where " + differing);
        if (differ == 0) return;
        long elsewhere = count("select count(*) from " + History.of(table.name()) + " x join " + rows + " s on " + table.same("x", "s")
                + " and (" + columns("x.", table.said()) + ") is not distinct from (" + columns("s.", table.said())
                + ") where x.replaced_in = " + edition);
        moved += elsewhere;
        changed += differ - elsewhere;
    }

    /** The stage, with rows where it names them by key. */
    private static String rows(FactTable<?> table) {
        if (table.keyReferences().isEmpty()) return table.stage();
        String columns = table.columns().stream()
                .map(column -> table.keyReferences().containsKey(column) ? "of_" + column + ".id as " + column : "p." + column)
                .collect(Collectors.joining(", "));
        String joins = table.keyReferences().entrySet().stream()
                .map(reference -> " left join " + reference.getValue() + " of_" + reference.getKey()
                        + " on of_" + reference.getKey() + ".key = p." + reference.getKey())
                .collect(Collectors.joining());
        return "(select p.line, p.ctid as at, " + columns + " from " + table.stage() + " p" + joins + ")";
    }

    private boolean has(FactTable<?> table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement
                        .executeQuery("select exists (select 1 from " + table.name() + " where source_id in " + sources + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private long count(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String columns(String prefix, List<String> names) {
        return prefix + String.join(", " + prefix, names);
    }

    private long execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeLargeUpdate(sql);
        }
    }
}
