package org.entente.oracle;

import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * An argument that asks for some of the rows.
 *
 * @param given makes up a value
 * @param absent what it means to leave it out, of a parent and a row; null: it asks for all
 */
record Argument(String name, Function<RandomGenerator, Given> given, BiPredicate<Row, Row> absent) {
    /**
     * A value.
     *
     * @param sent as GraphQL
     * @param holds what it means, of a parent and a row
     */
    record Given(String sent, BiPredicate<Row, Row> holds) {}

    /** One that asks for all where it is left out. */
    static Argument of(String name, Function<RandomGenerator, Given> given) {
        return new Argument(name, given, null);
    }
}
