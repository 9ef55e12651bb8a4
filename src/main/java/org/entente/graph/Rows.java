package org.entente.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;

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
    final List<String> order = new ArrayList<>();
    boolean descending;

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
    public Rows<T> where(String condition, String parameter, Object value) {
        return value == null ? this : where(condition).parameter(parameter, value);
    }

    /** A value that a condition names; null for one that it does not. */
    public Rows<T> parameter(String parameter, Object value) {
        if (value != null) parameters.put(parameter, value);
        return this;
    }

    /** {@code expression} is one of the values; null asks for nothing, an empty list for no row. */
    public <E extends Enum<E>> Rows<T> whereOneOf(String expression, String parameter, List<E> values) {
        return where(expression + " = any(:" + parameter + ")", parameter, values == null ? null : values.stream().map(Enum::name).toArray(String[]::new));
    }

    /** Statements of these sources; null: of each tie the one that is shown by default. */
    public Rows<T> shownBy(List<String> sources) {
        if (sources == null) return where("x.shown");
        return where("x.source_id in (select s.id from source s where s.code = any(:sources))", "sources", sources.toArray(String[]::new));
    }

    /** Orders by the field, then by row; nothing given keeps what was said before. */
    public Rows<T> orderBy(OrderField field, OrderDirection direction) {
        order.clear();
        descending = direction == OrderDirection.DESC;
        return thenBy(field.sql());
    }

    public Rows<T> thenBy(String expression) {
        order.add(expression);
        return this;
    }

    /** A connection for each parent. */
    public <P, C> List<C> of(List<P> parents, ToLongFunction<P> id, Page page, BiFunction<Pages<T>, Integer, C> connection) {
        Pages<T> pages = new SqlPages<>(this, parents.stream().mapToLong(id).toArray(), page);
        List<C> connections = new ArrayList<>(parents.size());
        for (int i = 0; i < parents.size(); i++) connections.add(connection.apply(pages, i));
        return connections;
    }

    /** The one connection of a field of Query. */
    public <C> C ofQuery(Page page, BiFunction<Pages<T>, Integer, C> connection) {
        return connection.apply(new SqlPages<>(this, new long[] {0}, page), 0);
    }
}
