package org.entente.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a to-many field, as the parts of an SQL statement: where they come from, which belong to a parent
 * ({@code parent.id}), which are asked for, and in which order. The row itself is always called {@code x}.
 * The parts are constants of our code; what a client gives becomes a parameter.
 */
public final class Rows<T extends Listed> {
    final Class<T> type;
    final String from;
    final String ofParent;
    final List<String> conditions = new ArrayList<>();
    final Map<String, Object> parameters = new LinkedHashMap<>();
    /** Of all parameters, also those that are not given. */
    private final Set<String> names = new HashSet<>(SqlPages.PARAMETERS);
    final List<String> order = new ArrayList<>();
    @Nullable
    String key;
    boolean descending;
    Coverages.@Nullable Question coverage;

    private Rows(Class<T> type, String from, String ofParent) {
        this.type = type;
        this.from = from;
        this.ofParent = ofParent;
    }

    /** All rows of a table. */
    public static <T extends Listed> Rows<T> all(Class<T> type, String from) {
        return new Rows<>(type, from, "true");
    }

    /** The rows for which {@code ofParent} holds. */
    public static <T extends Listed> Rows<T> of(Class<T> type, String from, String ofParent) {
        return new Rows<>(type, from, ofParent);
    }

    public Rows<T> where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** A condition on a client's value; null asks for nothing. */
    public Rows<T> where(String condition, String parameter, @Nullable Object value) {
        parameter(parameter, value);
        return value == null ? this : where(condition);
    }

    /** A value that a condition names; null for one that it does not. No other has this name: one value would stand for both. */
    public Rows<T> parameter(String parameter, @Nullable Object value) {
        if (!names.add(parameter))
            throw new IllegalStateException("Rows of " + type.getSimpleName() + " have two parameters '" + parameter + "'.");
        if (value != null) parameters.put(parameter, value);
        return this;
    }

    /** {@code expression} is one of the values; null asks for nothing, an empty list for no row. */
    public <E extends Enum<E>> Rows<T> whereOneOf(String expression, String parameter, @Nullable List<E> values) {
        return where(expression + " = any(:" + parameter + ")", parameter,
                values == null ? null : values.stream().map(Enum::name).toArray(String[]::new));
    }

    /** Statements of these sources; null: of each tie the one that is shown by default. @throws RequestError for a source that there is not */
    public Rows<T> shownBy(@Nullable List<String> sources) {
        return sources == null ? where("x.shown") : statedBy(sources);
    }

    /** Statements of these sources; null: of any. @throws RequestError for a source that there is not */
    public Rows<T> statedBy(@Nullable List<String> sources) {
        Vocabulary.SOURCES.require("sources", sources);
        if (sources == null) return this;
        return where("x.source_id in (select s.id from source s where s.code = any(:sources))", "sources", sources.toArray(String[]::new));
    }

    /**
     * Whether its sources claim to list all of them can be asked: those that state a row of a parent.
     *
     * @param complete what a source must claim to be complete for
     * @param asOf the day; null for today
     * @param sources by code; null for any
     */
    public Rows<T> complete(Enum<?> complete, @Nullable LocalDate asOf, @Nullable List<String> sources) {
        return complete("select x.source_id from " + from + " where " + ofParent, complete, asOf, sources);
    }

    /** The same. @param told SQL for the rows of the sources that say something of a parent's list */
    public Rows<T> complete(String told, Enum<?> complete, @Nullable LocalDate asOf, @Nullable List<String> sources) {
        coverage = new Coverages.Question(told, complete, asOf, sources == null ? List.of() : sources);
        return this;
    }

    /** In the client's order, then by key; null keeps what was said before. */
    public Rows<T> orderBy(@Nullable Order<?> asked) {
        return orderBy(asked, expression -> expression);
    }

    /** The same. @param indexed gives for an expression the one that an index has, elsewhere than in the row itself */
    public Rows<T> orderBy(@Nullable Order<?> asked, UnaryOperator<String> indexed) {
        if (asked == null) return this;
        order.clear();
        descending = asked.direction() == OrderDirection.DESC;
        return thenBy(indexed.apply(descending ? asked.field().descendingSql() : asked.field().sql()));
    }

    public Rows<T> thenBy(String expression) {
        order.add(expression);
        return this;
    }

    /** Where the key of a row is found, if an index has it elsewhere than in the row itself. */
    public Rows<T> keyedBy(String expression) {
        key = expression;
        return this;
    }

    /** The last word: from here on nothing more is said of the rows. */
    public PagedRows<T> paged(Page page) {
        return new PagedRows<>(this, page);
    }
}
