package org.entente.oracle;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.random.RandomGenerator;

/**
 * Values for some of the arguments.
 *
 * @param sent as GraphQL, each with a comma behind it
 * @param hold whether a parent's row fits all arguments, given or left out
 */
record Conditions(String sent, BiPredicate<Row, Row> hold) {
    static Conditions drawn(String where, List<Argument> arguments, RandomGenerator random, Tally tally) {
        StringBuilder sent = new StringBuilder();
        BiPredicate<Row, Row> all = (parent, row) -> true;
        for (Argument argument : arguments) {
            BiPredicate<Row, Row> its;
            if (random.nextInt(5) < 2) {
                Argument.Given given = argument.given().apply(random);
                sent.append(argument.name()).append(": ").append(given.sent()).append(", ");
                its = tally.counted(where + ' ' + argument.name(), given.holds());
            } else if (argument.absent() != null) {
                its = tally.counted(where + " without " + argument.name(), argument.absent());
            } else {
                continue;
            }
            BiPredicate<Row, Row> others = all;
            // Each is asked of each row, so that all are counted.
            all = (parent, row) -> {
                boolean fits = its.test(parent, row);
                return others.test(parent, row) && fits;
            };
        }
        return new Conditions(sent.toString(), all);
    }
}
