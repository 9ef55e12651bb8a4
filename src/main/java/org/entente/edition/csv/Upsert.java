package org.entente.edition.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** SQL that makes a table equal to a stage called s: inserts, updates what differs, deletes what has gone. */
public final class Upsert {
    /** SQL of the columns of a period, from the stage columns that {@link Line#period} fills. */
    private static final String[][] PERIOD = {
        {"from_day", "s.from_day::date"}, {"from_precision", "s.from_precision"},
        {"until_day", "s.until_day::date"}, {"until_precision", "s.until_precision"}, {"period_status", "s.period_status"}};
    private static final String[][] CITATION = {
        {"source_id", "(select id from source where code = s.source)"}, {"locators", "string_to_array(s.locators, chr(10))"}};

    private final String table;
    private final String stage;
    private final String key;
    private final List<String> columns = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    public Upsert(String table, String stage, String key) {
        this.table = table;
        this.stage = stage;
        this.key = key;
    }

    public Upsert set(String column, String value) {
        columns.add(column);
        values.add(value);
        return this;
    }

    /** Columns that are named alike in table and stage. */
    public Upsert same(String... names) {
        for (String name : names) set(name, "s." + name);
        return this;
    }

    public Upsert citation() {
        for (String[] column : CITATION) set(column[0], column[1]);
        return this;
    }

    /** The period, and the bounds of when it can hold: its own dates, narrowed by those of {@code bounds}, SQL of other earliest and latest days. */
    public Upsert period(String... bounds) {
        for (String[] column : PERIOD) set(column[0], column[1]);
        StringBuilder earliest = new StringBuilder("greatest(coalesce(s.from_day::date, '-infinity')");
        StringBuilder latest = new StringBuilder("least(coalesce(s.until_day::date, 'infinity')");
        for (String bound : bounds) {
            earliest.append(", ").append(String.format(Locale.ROOT, bound, "earliest"));
            latest.append(", ").append(String.format(Locale.ROOT, bound, "latest"));
        }
        return set("earliest", earliest.append(")").toString()).set("latest", latest.append(")").toString());
    }

    public String upsert() {
        String names = String.join(", ", columns);
        String current = table + "." + String.join(", " + table + ".", columns);
        String excluded = "excluded." + String.join(", excluded.", columns);
        return "insert into " + table + " (" + names + ") select " + String.join(", ", values) + " from " + stage + " s order by s.line"
                + " on conflict (" + key + ") do update set (" + names + ") = row(" + excluded + ")"
                + " where (" + current + ") is distinct from (" + excluded + ")";
    }

    /** Rows of the sources that ship and that are no longer in the files. */
    public String deleteGone() {
        String same = String.join(" and ", List.of(key.split(", ")).stream()
                .map(column -> values.get(columns.indexOf(column)) + " is not distinct from t." + column).toList());
        return "delete from " + table + " t where t.source_id in (select x.id from source x join stage_source y on y.code = x.code)"
                + " and not exists (select 1 from " + stage + " s where " + same + ")";
    }
}
