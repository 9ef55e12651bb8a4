package org.entente.edition;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What one source states, made again what it was right before one of its imports; before the first that is nothing. Others' rows are others' and stay as they are. */
final class RestoredSource {
    private final Connection connection;
    private final History history;
    private final long source;
    private final long taken;
    private final long edition;
    private long removed;
    private long spokenOf;
    private long restored;

    /** @param taken the edition of the import; @param edition the one without it */
    RestoredSource(Connection connection, long source, long taken, long edition) {
        this.connection = connection;
        history = new History(connection);
        this.source = source;
        this.taken = taken;
        this.edition = edition;
    }

    long removed() {
        return removed;
    }

    long restored() {
        return restored;
    }

    /** How many things it spoke of and does not any more. */
    long spokenOf() {
        return spokenOf;
    }

    /** Describes the source as it was described then. */
    void describe() throws SQLException {
        List<String> said = new ArrayList<>(history.columns("source"));
        said.remove("id");
        String then = "(select * from source_history h where h.id = " + source + " and h.replaced_in >= " + taken
                + " order by h.replaced_in limit 1)";
        history.keep("source", edition, "from source x join " + then + " h on h.id = x.id");
        execute("update source x set (" + String.join(", ", said) + ") = (h." + String.join(", h.", said) + ") from "
                + then.replace(">= " + taken, ">= " + taken + " and h.replaced_in < " + edition) + " h where h.id = x.id");
    }

    /** The source itself goes, once nothing cites it. */
    void forget() throws SQLException {
        history.keep("source", edition, "from source x where x.id = " + source);
        execute("delete from source where id = " + source);
    }

    /** Takes away what the source did not state then. */
    void remove(FactTable<?> table) throws SQLException {
        String since = " x where x.source_id = " + source + " and x.edition >= " + taken + " and not exists (select 1 from " + before(table)
                + " b where " + table.same("x", "b") + ")";
        history.keep(table.name(), edition, "from " + table.name() + since);
        long gone = execute("delete from " + table.name() + since);
        removed += gone;
        if (table.subject() == null) return;
        spokenOf += gone;
        removed -= history.mentionsRemoved(table, edition);
    }

    /** Brings back what it has changed or removed since. */
    void restore(FactTable<?> table) throws SQLException {
        List<String> kept = new ArrayList<>(history.columns(table.name()));
        kept.remove("edition");
        String names = String.join(", ", kept);
        String values = "b." + String.join(", b.", kept);
        Subject subject = table.subject();
        if (subject != null) for (String sql : subject.make(before(table))) execute(sql);
        String since = table.same("x", "b") + " and x.source_id = " + source + " and x.edition >= " + taken;
        history.keep(table.name(), edition, "from " + table.name() + " x join " + before(table) + " b on " + since);
        restored += execute("update " + table.name() + " x set (" + names + ", edition) = (" + values + ", " + edition + ") from "
                + before(table) + " b where " + since);
        restored += execute(
                "insert into " + table.name() + " (" + names + ", edition) select " + values + ", " + edition + " from " + before(table)
                        + " b where not exists (select 1 from " + table.name() + " x where " + table.same("x", "b") + ")");
        if (subject != null) restored -= history.mentionsAdded(table, edition) + history.mentionsMoved(table, edition);
    }

    /** Each version of a row held from the edition that wrote it up to the one that replaced it: those that held right before the import. */
    private String before(FactTable<?> table) {
        return "(select h.* from " + History.of(table.name()) + " h where h.source_id = " + source + " and coalesce(h.edition, 0) < "
                + taken
                + " and h.replaced_in >= " + taken + ")";
    }

    private long execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeLargeUpdate(sql);
        }
    }
}
