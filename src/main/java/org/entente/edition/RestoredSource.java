package org.entente.edition;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What one source states, made again what it was right before one of its imports; others' rows stay as they are. */
final class RestoredSource {
    private final Connection connection;
    private final History history;
    private final long source;
    private final long taken;
    private final long edition;
    private long removed;
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

    /** Takes away what was not there before. What others have come to use stays, and goes when they do. */
    void remove(FactTable<?> table) throws SQLException {
        String added = " x where (x.source_id = " + source + " and x.edition >= " + taken
                + (table.hasEntities() ? " or " + History.leftBehind(table) : "") + ")"
                + " and not exists (select 1 from " + before(table) + " b where " + table.same("x", "b") + ")"
                + (table.hasEntities() ? unused(table) : "");
        if (!table.hasEntities()) {
            history.keep(table, edition, "from " + table.name() + added);
            removed += execute("delete from " + table.name() + added);
            return;
        }
        // What something belongs to is only unused when that has gone.
        for (long gone = removeEntities(table, added); gone > 0; gone = removeEntities(table, added)) removed += gone;
    }

    private long removeEntities(FactTable<?> table, String added) throws SQLException {
        execute("create temporary table gone on commit drop as select x.id from " + table.name() + added);
        history.keep(table, edition, "from " + table.name() + " x where x.id in (select id from gone)");
        long gone = execute("delete from " + table.name() + " where id in (select id from gone)");
        if (table.base() != null) execute("delete from " + table.base().table() + " where id in (select id from gone)");
        execute("drop table gone");
        return gone;
    }

    /** Brings back what has been changed or removed since. */
    void restore(FactTable<?> table) throws SQLException {
        List<String> kept = new ArrayList<>(history.columns(table));
        kept.remove("edition");
        String names = String.join(", ", kept);
        String values = "b." + String.join(", b.", kept);
        String said = String.join(", x.", table.said());
        String differing = table.same("x", "b") + " and x.source_id = " + source + " and (x." + said + ") is distinct from (b."
                + String.join(", b.", table.said()) + ")";
        history.keep(table, edition, "from " + table.name() + " x join " + before(table) + " b on " + differing);
        restored += execute("update " + table.name() + " x set (" + names + ", edition) = (" + values + ", " + edition + ") from "
                + before(table) + " b where " + differing);
        // What others refer to has only gone where no import states it any more.
        if (table.hasEntities()) return;
        restored += execute(
                "insert into " + table.name() + " (" + names + ", edition) select " + values + ", " + edition + " from " + before(table)
                        + " b where not exists (select 1 from " + table.name() + " x where " + table.same("x", "b") + ")");
    }

    /**
     * The rows that held right before the import, and that the source itself has replaced since: what another one has
     * replaced is no longer its own.
     */
    private String before(FactTable<?> table) {
        return before(table.name());
    }

    private String before(String table) {
        return "(select h.* from " + History.of(table) + " h where coalesce(h.edition, 0) < " + taken
                + " and h.replaced_in in (select unnest(array[i.edition, nullif(i.taken_out_by, " + edition + ")])"
                + " from data_import i where i.source_id = " + source + " and i.edition >= " + taken + "))";
    }

    /** No column refers to the row, or to what it is also a row of, nor did one that may be restored: another source may have come to use it. */
    private String unused(FactTable<?> used) throws SQLException {
        StringBuilder unused = new StringBuilder();
        String base = used.base() == null ? "" : ", '" + used.base().table() + "'::regclass";
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("""
                select c.conrelid::regclass::text, a.attname, to_regclass(c.conrelid::regclass::text || '_history') is not null
                from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.contype = 'f' and a.attname <> 'id' and c.confrelid in ('""" + used.name() + "'::regclass" + base + ")")) {
            while (row.next()) {
                String table = row.getString(1);
                String reference = " f where f." + row.getString(2) + " = x.id)";
                unused.append(" and not exists (select 1 from ").append(table).append(reference);
                if (!row.getBoolean(3)) continue;
                unused.append(" and not exists (select 1 from ").append(before(table)).append(reference)
                        .append(" and not exists (select 1 from ").append(History.of(table))
                        .append(" f where f.").append(row.getString(2))
                        .append(" = x.id and f.replaced_in in (select i.edition from data_import i where i.taken_out_by is null))");
            }
        }
        return unused.toString();
    }

    private long execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeLargeUpdate(sql);
        }
    }
}
