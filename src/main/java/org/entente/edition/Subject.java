package org.entente.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing that several sources speak of, such as an organization. Each source's statements about it are rows of a fact table;
 * the subject's own table holds what is shown of it, column by column that of the source that ranks highest among those that say
 * something. A thing is there as long as a source speaks of it.
 */
public final class Subject {
    /** SQL: the statement st knows a date. */
    public static final String HAS_DATES = "coalesce(st.from_day, st.until_day, st.known_from, st.known_until) is not null";

    /** What ships names things: above the field's data sets, below somebody's own facts. */
    private static final String NAMES = "case when s.data_set is null then 150 else s.rank end desc";
    /** Addresses are made of keys: what ships has the last word on how they are spelled. */
    private static final String KEYS = "s.data_set is null desc, s.rank desc";
    private static final String DATES = "s.rank desc";

    /** What a row is also a row of, under the same id: an organization is a party. */
    private record Base(String table, String kind) {}

    /**
     * Columns that are shown together, as one source states them.
     *
     * @param says SQL: whether the statement st says anything of it
     * @param rank SQL: of those that do, whose source s comes first
     * @param columns what is shown, and SQL for it
     */
    private record Shown(String says, String rank, Map<String, String> columns) {}

    private final String table;
    private final String keyColumn;
    private final boolean anyCase;
    private final boolean lasting;
    private final @Nullable Base base;
    private final List<Shown> shown;

    private Subject(Builder told) {
        table = told.table;
        keyColumn = told.keyColumn;
        anyCase = told.anyCase;
        lasting = told.lasting;
        base = told.base;
        shown = List.copyOf(told.shown);
    }

    /** @param keyColumn the column of its table that tells things apart in every database */
    public static Builder of(String table, String keyColumn) {
        return new Builder(table, keyColumn);
    }

    String table() {
        return table;
    }

    String keyColumn() {
        return keyColumn;
    }

    /** The table whose sequence numbers its rows. */
    String numbered() {
        return base == null ? table : base.table;
    }

    /** What ties may refer to instead of it. */
    boolean isAlso(String referred) {
        return base != null && base.table.equals(referred);
    }

    /** A key as it is compared: letter by letter, as the database folds it, and not by the rules of a language. */
    String folded(String key) {
        if (!anyCase) return key;
        return key.codePoints().map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** SQL that makes the things which rows of statements speak of, where they are not there. @param rows SQL: a table or a query */
    List<String> make(String rows) {
        String missing = " from (select distinct on (r.subject_id) r.* from " + rows + " r where not exists (select from " + table
                + " x where x.id = r.subject_id) order by r.subject_id) st";
        List<String> sql = new ArrayList<>();
        if (base != null)
            sql.add("insert into " + base.table + " (id, kind, key) select st.subject_id, '" + base.kind + "', st.subject_key" + missing);
        String columns = columns().collect(Collectors.joining(", "));
        String values = shown.stream().flatMap(one -> one.columns.values().stream()).collect(Collectors.joining(", "));
        sql.add("insert into " + table + " (id, " + columns + ") select st.subject_id, " + values + missing);
        return sql;
    }

    private Stream<String> columns() {
        return shown.stream().flatMap(one -> one.columns.keySet().stream());
    }

    /** SQL that shows of each thing what the highest ranking of its sources say; it is called the same in its base. */
    List<String> show() {
        if (base == null) return List.of(best());
        return List.of(best(), "update " + base.table + " b set key = x." + keyColumn + " from " + table
                + " x where x.id = b.id and b.key <> x." + keyColumn);
    }

    private String best() {
        List<String> best = new ArrayList<>();
        StringBuilder joined = new StringBuilder("best_0");
        for (Shown one : shown) {
            String name = "best_" + best.size();
            if (!best.isEmpty()) joined.append(" join ").append(name).append(" using (subject_id)");
            String columns = one.columns.entrySet().stream().map(column -> column.getValue() + " as " + column.getKey())
                    .collect(Collectors.joining(", "));
            best.add(name + " as (select distinct on (st.subject_id) st.subject_id, " + columns + " from " + table
                    + "_statement st join source s on s.id = st.source_id order by st.subject_id, (" + one.says + ") desc, " + one.rank
                    + ", s.code collate \"C\", st.key collate \"C\")");
        }
        String columns = columns().collect(Collectors.joining(", "));
        String then = "b." + columns.replace(", ", ", b.");
        return "with " + String.join(", ", best) + ", best as (select * from " + joined + ") update " + table + " x set (" + columns
                + ") = (" + then + ") from best b where b.subject_id = x.id and (x." + columns.replace(", ", ", x.")
                + ") is distinct from (" + then + ")";
    }

    /** SQL that lets go of what no source speaks of any more. */
    List<String> forget() {
        if (lasting) return List.of();
        String silent = " x where not exists (select from " + table + "_statement st where st.subject_id = x.id)";
        if (base == null) return List.of("delete from " + table + silent);
        return List.of("delete from " + table + silent,
                "delete from " + base.table + " x where x.kind = '" + base.kind + "' and not exists (select from " + table
                        + " o where o.id = x.id)");
    }

    /** A subject as its feature tells it. */
    public static final class Builder {
        private final String table;
        private final String keyColumn;
        private final List<Shown> shown = new ArrayList<>();
        private boolean anyCase;
        private boolean lasting;
        private @Nullable Base base;

        private Builder(String table, String keyColumn) {
            this.table = table;
            this.keyColumn = keyColumn;
        }

        /** Upper and lower case do not tell things apart. */
        public Builder inAnyCase() {
            anyCase = true;
            return this;
        }

        /** Sources refer to it without a word about it: it stays. */
        public Builder lasting() {
            lasting = true;
            return this;
        }

        /** Each of its rows is also a row of the base. @param kind what it is called there */
        public Builder extending(String baseTable, String kind) {
            base = new Base(baseTable, kind);
            return this;
        }

        /** Its key, its name and, as the citation of it all, where the name stands. Whose name is shown: of the data that ships before data sets. */
        public Builder named(String... more) {
            Map<String, String> columns = as("name", "sort_name", "source_id", "locators");
            columns.putAll(as(more));
            shown.add(new Shown("st.subject_key is not null", KEYS, Map.of(keyColumn, "st.subject_key")));
            shown.add(new Shown("st.name <> st.subject_key", NAMES, columns));
            return this;
        }

        /** What kind of thing it is; null says nothing. It goes with the names. @param otherwise what it is where nobody says */
        public Builder classified(String column, Enum<?> otherwise) {
            shown.add(new Shown("st." + column + " is not null", NAMES,
                    Map.of(column, "coalesce(st." + column + ", '" + otherwise.name() + "')")));
            return this;
        }

        /** A vocabulary's word on it, which goes with the names. @param says SQL: whether the statement st says anything of it */
        public Builder described(String says, String... columns) {
            shown.add(new Shown(says, NAMES, as(columns)));
            return this;
        }

        /** When it was, and what goes with that, by rank; the source of that is kept, too. @param says SQL: whether the statement st says anything of it */
        public Builder dated(String says, String... more) {
            Map<String, String> columns = as("from_day", "from_precision", "until_day", "until_precision", "period_status", "known_from",
                    "known_until", "earliest", "latest");
            columns.putAll(as(more));
            columns.put("dated_source_id", "case when " + says + " then st.source_id end");
            columns.put("dated_locators", "case when " + says + " then st.locators end");
            shown.add(new Shown(says, DATES, columns));
            return this;
        }

        private static Map<String, String> as(String... columns) {
            Map<String, String> as = new LinkedHashMap<>();
            for (String column : columns) as.put(column, "st." + column);
            return as;
        }

        public Subject build() {
            return new Subject(this);
        }
    }
}
