package org.entente.oracle;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** How often each argument has let a row through and kept one back: one that does only one of the two is not tested. */
final class Tally {
    private final Map<String, int[]> counts = new TreeMap<>();

    BiPredicate<Row, Row> counted(String argument, BiPredicate<Row, Row> holds) {
        int[] count = counts.computeIfAbsent(argument, unseen -> new int[2]);
        return (parent, row) -> {
            boolean through = holds.test(parent, row);
            count[through ? 0 : 1]++;
            return through;
        };
    }

    /** Rows let through and kept back of those arguments. */
    Map<String, String> untested() {
        Map<String, String> untested = new TreeMap<>();
        counts.forEach((argument, count) -> {
            if (count[0] == 0 || count[1] == 0) untested.put(argument, count[0] + " through, " + count[1] + " kept back");
        });
        return untested;
    }
}
