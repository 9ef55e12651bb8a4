package org.entente.oracle;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * The rows of one table that belong to a parent, some of them, in an order.
 *
 * @param belongs whether a row is one of a parent's
 * @param filter the arguments inside of {@code filter}
 * @param usual the order unless another is asked for; rows that are equal in it go by their key, character by character
 * @param orders what can be ordered by
 */
record Direct(String type, String field, String selection, Function<Row, Map<String, Object>> told, List<Row> parents, List<Row> rows,
        BiPredicate<Row, Row> belongs,
        List<Argument> arguments, List<Argument> filter, Comparator<Row> usual, Map<String, Comparator<Row>> orders) implements Listing {
    private static final Comparator<Row> BY_KEY = Comparator.comparing(Row::key);

    /** Nodes with ids, by row. */
    static Direct of(String type, String field, List<Row> parents, List<Row> rows, BiPredicate<Row, Row> belongs, Argument... arguments) {
        return new Direct(type, field, "id", row -> Map.of("id", row.nodeId()), parents, rows, belongs, List.of(arguments), List.of(),
                (_, _) -> 0, Map.of());
    }

    Direct by(Comparator<Row> order) {
        return new Direct(type, field, selection, told, parents, rows, belongs, arguments, filter, order, orders);
    }

    Direct orderedBy(String name, Comparator<Row> order) {
        Map<String, Comparator<Row>> more = new LinkedHashMap<>(orders);
        more.put(name, order);
        return new Direct(type, field, selection, told, parents, rows, belongs, arguments, filter, usual, more);
    }

    Direct filteredBy(Argument... inside) {
        return new Direct(type, field, selection, told, parents, rows, belongs, arguments, List.of(inside), usual, orders);
    }

    Direct telling(String asked, Function<Row, Map<String, Object>> answered) {
        return new Direct(type, field, asked, answered, parents, rows, belongs, arguments, filter, usual, orders);
    }

    @Override
    public Question question(RandomGenerator random, Tally tally) {
        Conditions outer = Conditions.drawn(name(), arguments, random, tally);
        Conditions inner = Conditions.drawn(name() + " filter", filter, random, tally);
        Comparator<Row> order = usual.thenComparing(BY_KEY);
        String sent = outer.sent();
        if (!filter.isEmpty() && random.nextInt(4) > 0) sent += "filter: {" + inner.sent() + "}, ";
        else inner = new Conditions("", (parent, row) -> true);
        if (!orders.isEmpty() && random.nextInt(3) > 0) {
            String by = Arguments.pick(List.copyOf(orders.keySet()).stream().sorted().toList(), random);
            boolean descending = random.nextBoolean();
            order = orders.get(by).thenComparing(BY_KEY);
            if (descending) order = order.reversed();
            sent += "orderBy: {field: " + by + ", direction: " + (descending ? "DESC" : "ASC") + "}, ";
        }
        BiPredicate<Row, Row> fits = outer.hold().and(inner.hold());
        Comparator<Row> asked = order;
        return new Question(sent, parent -> rows.stream().filter(row -> belongs.test(parent, row) && fits.test(parent, row)).sorted(asked)
                .map(told).toList());
    }
}
