package org.entente.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.fact.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of fact is kept: its table, what makes a row the same row, its columns and what they are filled with. What brings
 * facts into the graph and out of it again is made of this.
 *
 * @param <F> a fact as a data set states it
 */
public final class FactTable<F> {
    private record Column<F>(String name, Function<F, Object> value) {}

    private final String name;
    private final List<String> match;
    private final @Nullable Function<F, String> key;
    private final @Nullable Subject subject;
    private final List<Column<F>> columns;
    private final Map<String, String> keyReferences;
    private final Set<String> references;
    private final Set<String> optionalKey;
    private final Set<String> placeColumns;

    private FactTable(Builder<F> told) {
        name = told.table;
        match = told.match;
        key = told.key;
        subject = told.subject;
        columns = List.copyOf(told.columns);
        keyReferences = new LinkedHashMap<>(told.keyReferences);
        references = new LinkedHashSet<>(told.references);
        optionalKey = Set.copyOf(told.optionalKey);
        placeColumns = Set.copyOf(told.placeColumns);
    }

    /**
     * Facts that each source states for itself: a row is the same if its source and this key are.
     *
     * @param key the same whenever the same file is read, unlike in all its facts of this kind
     */
    public static <F> Builder<F> statements(String table, Function<F, String> key) {
        return new Builder<>(table, List.of("key"), key);
    }

    /**
     * What each source says about things that others refer to: the table is named after theirs, with _statement.
     *
     * A source that only spells the thing's key in another case has changed its statement, and made no other one.
     *
     * @param mention whether it says nothing, but only refers to it
     */
    public static <F> Builder<F> about(Subject subject, Function<F, Long> row, Function<F, String> subjectKey, Predicate<F> mention) {
        Builder<F> statements = statements(subject.table() + "_statement", fact -> subject.folded(subjectKey.apply(fact)));
        statements.subject = subject;
        return statements.column("subject_id", row::apply).column("subject_key", subjectKey::apply).column("mention", mention::test);
    }

    /** Rows that a key of several columns tells apart, whichever source states them. */
    public static <F> Builder<F> rows(String table, String... naturalKey) {
        return new Builder<>(table, List.of(naturalKey), null);
    }

    /** SQL: the rows a and b are the same row. */
    String same(String a, String b) {
        return match.stream().map(column -> matching(a + '.' + column, b + '.' + column, optionalKey.contains(column)))
                .collect(Collectors.joining(" and "));
    }

    private static String matching(String a, String b, boolean optional) {
        return optional ? a + " is not distinct from " + b : a + " = " + b;
    }

    public String name() {
        return name;
    }

    String stage() {
        return "stage_" + name;
    }

    /** The columns that tell which row is meant. */
    List<String> match() {
        return match;
    }

    /** What its rows are about; null where they are no statements about a thing. */
    @Nullable
    Subject subject() {
        return subject;
    }

    /** The tables that its rows refer to. */
    Set<String> references() {
        return references;
    }

    /** By column the table whose key it is staged as: the row may not exist yet. */
    Map<String, String> keyReferences() {
        return keyReferences;
    }

    /** All that are staged, in their order. */
    List<String> columns() {
        List<String> names = new ArrayList<>();
        if (key != null) names.add("key");
        for (Column<F> column : columns) names.add(column.name);
        names.add("locators");
        names.add("source_id");
        return names;
    }

    /** What is said about a row, but not where. */
    List<String> said() {
        return columns().stream().filter(column -> !match.contains(column) && !places().contains(column)).toList();
    }

    /** Where it is said. */
    List<String> places() {
        return columns().stream().filter(column -> column.equals("locators") || placeColumns.contains(column)).toList();
    }

    /** Appends a fact in the text format of COPY, a tabulator before each value. @param keys what each of its keys begins with */
    void append(StringBuilder out, String keys, F fact, String[] locators, long source) {
        if (key != null) CopyText.append(out.append('\t'), keys + key.apply(fact));
        for (Column<F> column : columns) {
            Object value = column.value.apply(fact);
            if (value != null && keyReferences.containsKey(column.name)) value = keys + value;
            CopyText.append(out.append('\t'), value);
        }
        CopyText.append(out.append('\t'), locators);
        out.append('\t').append(source);
    }

    /** What tells the fact from all others in the table. */
    String identity(F fact) {
        if (key != null) return key.apply(fact);
        return columns.stream().filter(column -> match.contains(column.name)).map(column -> String.valueOf(column.value.apply(fact)))
                .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return name;
    }

    /** A table as it is told, column by column. */
    public static final class Builder<F> {
        private final String table;
        private final List<String> match;
        private final @Nullable Function<F, String> key;
        private final List<Column<F>> columns = new ArrayList<>();
        private final Map<String, String> keyReferences = new LinkedHashMap<>();
        private final Set<String> references = new LinkedHashSet<>();
        private final Set<String> optionalKey = new LinkedHashSet<>();
        private final Set<String> placeColumns = new LinkedHashSet<>();
        private @Nullable Subject subject;

        private Builder(String table, List<String> match, @Nullable Function<F, String> key) {
            this.table = table;
            this.match = match;
            this.key = key;
        }

        /** A column of the natural key may be null, and is the same as another null then. */
        public Builder<F> optionalKey(String column) {
            optionalKey.add(column);
            return this;
        }

        /** @param value null where it is not known */
        public Builder<F> column(String name, Function<F, Object> value) {
            columns.add(new Column<>(name, value));
            return this;
        }

        /** Where the fact stands among others of its source: to stand elsewhere is no other fact. */
        public Builder<F> place(String name, Function<F, Object> value) {
            placeColumns.add(name);
            return column(name, value);
        }

        /** A row of another table, which is filled first. */
        public Builder<F> reference(String name, String target, Function<F, Long> row) {
            references.add(target);
            return column(name, row::apply);
        }

        /** A row of another table by the key that the same source has given it there: it may not exist yet. */
        public Builder<F> referenceByKey(String name, String target, Function<F, String> rowKey) {
            references.add(target);
            keyReferences.put(name, target);
            return column(name, rowKey::apply);
        }

        /** The columns of what a source says about the time; null: nothing. */
        public Builder<F> span(Function<F, Span> span) {
            return spanColumn("from_day", span, said -> day(said.from())).spanColumn("from_precision", span, said -> precision(said.from()))
                    .spanColumn("until_day", span, said -> day(said.until()))
                    .spanColumn("until_precision", span, said -> precision(said.until()))
                    .spanColumn("period_status", span, Span::status).spanColumn("known_from", span, Span::knownFrom)
                    .spanColumn("known_until", span, Span::knownUntil);
        }

        /** The same with the bounds of when it may hold. */
        public Builder<F> period(Function<F, Span> span) {
            return span(span).spanColumn("earliest", span, said -> orElse(said.earliest(), LocalDate.MIN)).spanColumn("latest", span,
                    said -> orElse(said.latest(), LocalDate.MAX));
        }

        private Builder<F> spanColumn(String name, Function<F, Span> span, Function<Span, Object> part) {
            return column(name, fact -> {
                Span said = span.apply(fact);
                return said == null ? null : part.apply(said);
            });
        }

        private static LocalDate orElse(@Nullable LocalDate day, LocalDate bound) {
            return day == null ? bound : day;
        }

        private static @Nullable LocalDate day(@Nullable PartialDate date) {
            return date == null ? null : date.day();
        }

        private static PartialDate.@Nullable Precision precision(@Nullable PartialDate date) {
            return date == null ? null : date.precision();
        }

        public FactTable<F> build() {
            return new FactTable<>(this);
        }
    }
}
