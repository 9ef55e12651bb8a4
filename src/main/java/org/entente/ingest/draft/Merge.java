package org.entente.ingest.draft;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.ingest.dataset.Rejections;
import org.entente.ingest.dataset.Rejections.Rejection;

/** Brings the facts of one source from their stages into the graph: only rows that differ are written, and each is kept as it was. */
final class Merge {
    private final Connection connection;
    private final long source;
    private final long edition;
    private long staged;
    private long added;
    private long changed;
    private long removed;

    Merge(Connection connection, long source, long edition) {
        this.connection = connection;
        this.source = source;
        this.edition = edition;
    }

    /** How many facts of each fate. */
    record Counts(long added, long changed, long unchanged, long removed) {
        boolean nothing() {
            return added + changed + removed == 0;
        }
    }

    Counts merge(Draft draft) throws SQLException {
        List<FactTable> tables = draft.staged();
        for (FactTable table : tables) withoutRepetitions(table, draft.rejections());
        if (!draft.isPartial()) for (FactTable table : List.of(FactTable.values()).reversed()) remove(table, tables.contains(table));
        for (FactTable table : tables) write(table);
        return new Counts(added, changed, staged - added - changed, removed);
    }

    /** Publishers' own lists hold duplicates: the first of them counts. */
    private void withoutRepetitions(FactTable table, Rejections rejections) throws SQLException {
        String match = String.join(", ", table.match());
        try (Statement statement = connection.createStatement()) {
            boolean none;
            try (ResultSet repeated = statement.executeQuery("select 1 from " + table.stage() + " group by " + match + " having count(*) > 1 limit 1")) {
                none = !repeated.next();
            }
            if (none) return;
            try (ResultSet row = statement.executeQuery("delete from " + table.stage() + " where ctid in (select x.at from (select ctid as at, row_number() over (partition by "
                    + match + " order by line, ctid) as time from " + table.stage() + ") x where x.time > 1) returning locators[1], line")) {
                while (row.next()) {
                    String place = row.getString(1);
                    rejections.add(new Rejection(place.contains(":") ? place.substring(0, place.lastIndexOf(':')) : place, row.getLong(2), null, null, "states once more what another row has stated (" + table.table + ")"));
                }
            }
        }
    }

    private void remove(FactTable table, boolean staged) throws SQLException {
        if (table.referredTo || !has(table)) return;
        String gone = " x where x.source_id = " + source + (staged ? " and not exists (select 1 from " + table.stage() + " s where " + matching(table) + ")" : "");
        keep(table, "from " + table.table + gone);
        removed += execute("delete from " + table.table + gone);
    }

    private void write(FactTable table) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("select count(*) from " + table.stage())) {
            row.next();
            staged += row.getLong(1);
        }
        String rows = rows(table);
        if (table == FactTable.ORGANIZATION) insertParties(table, "ORGANIZATION", "s.code");
        if (table == FactTable.ACTOR_GROUP) insertParties(table, "GROUP", "s.key");
        boolean mayDiffer = has(table) || table.referredTo;
        if (mayDiffer) {
            String differing = matching(table) + " and (" + columns("x.", table.said()) + ", x.source_id) is distinct from (" + columns("s.", table.said()) + ", " + source + ")";
            keep(table, "from " + table.table + " x join " + rows + " s on " + differing);
            changed += execute("update " + table.table + " x set (" + columns("", table.said()) + ", source_id, edition) = (" + columns("s.", table.said()) + ", " + source + ", " + edition
                    + ") from " + rows + " s where " + differing);
        }
        added += execute("insert into " + table.table + " (" + columns("", table.columns) + ", source_id, edition) select " + columns("s.", table.columns) + ", " + source + ", " + edition
                + " from " + rows + " s" + (mayDiffer ? " where not exists (select 1 from " + table.table + " x where " + matching(table) + ")" : "") + " order by s.line, s." + (table == FactTable.PARTICIPATION ? "at" : "ctid"));
        execute("analyze " + table.table);
        switch (table) {
            case ORGANIZATION -> findable(table, "ORGANIZATION", "sort_name", "lower(code)");
            case ACTOR_GROUP -> findable(table, "GROUP", "sort_name");
            case CONFLICT -> findable(table, "CONFLICT", "sort_name");
            default -> { }
        }
    }

    private void insertParties(FactTable table, String kind, String key) throws SQLException {
        execute("insert into party (id, kind, key) select s.id, '" + kind + "', " + key + " from " + table.stage() + " s where not exists (select 1 from party p where p.id = s.id)");
    }

    private void findable(FactTable table, String kind, String... names) throws SQLException {
        for (String name : names) {
            execute("insert into search_name (kind, target_id, folded) select '" + kind + "', id, " + name + " from " + table.stage() + " where " + name + " <> '' on conflict do nothing");
        }
    }

    /** The stage, with the rows of events where it names them by key. */
    private static String rows(FactTable table) {
        if (table != FactTable.PARTICIPATION) return table.stage();
        return "(select p.line, p.ctid as at, " + table.columns.stream().map(column -> column.equals("event_id") ? "e.id as event_id" : "p." + column).collect(Collectors.joining(", "))
                + " from " + table.stage() + " p left join conflict_event e on e.key = p.event_id)";
    }

    private boolean has(FactTable table) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("select exists (select 1 from " + table.table + " where source_id = " + source + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void keep(FactTable table, String rows) throws SQLException {
        execute("insert into replaced_row (edition, relation, row) select " + edition + ", '" + table.table + "', to_jsonb(x) " + rows);
    }

    private static String matching(FactTable table) {
        return table.match().stream().map(column -> "x." + column + " = s." + column).collect(Collectors.joining(" and "));
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
