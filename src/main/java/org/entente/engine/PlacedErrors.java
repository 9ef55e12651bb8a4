package org.entente.engine;

import graphql.GraphQLError;
import graphql.execution.ResultPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Supplier;

/** The ledger of an answer's errors: the first ones in its order, each with its place, and how many more there are. */
final class PlacedErrors {
    private record Placed(int[] order, int number, GraphQLError error) {}

    private static final Comparator<Placed> BY_PLACE = Comparator.comparing(Placed::order, Arrays::compare)
            .thenComparingInt(Placed::number);

    private final int most;
    /** The last one in front, which is the first to go. */
    private final PriorityQueue<Placed> told = new PriorityQueue<>(BY_PLACE.reversed());
    /** Where a data fetcher has told errors of its own. */
    private final Set<ResultPath> fetched = new HashSet<>();
    /** What failed for many places at once is one fault. */
    private final Map<Throwable, Fault> faults = new IdentityHashMap<>();
    private int count;

    PlacedErrors(int most) {
        this.most = most;
    }

    /**
     * A value could not be had.
     *
     * @throws AbortedRequest if the others have no chance either
     */
    void failed(Throwable thrown, Level level, int i) {
        Throwable cause = Fault.causeOf(thrown);
        add(() -> faults.computeIfAbsent(cause, Fault::of), level, i);
    }

    /** A data fetcher tells an error of its own. */
    void told(GraphQLError error, Level level, int i) {
        count++;
        if (error.getPath() != null) fetched.add(ResultPath.fromList(error.getPath()));
        keep(new Placed(level.order(i), count, error));
    }

    /** There is no value where one must be. As graphql-java: of one place one error is enough. */
    void missing(Level level, int i) {
        if (fetched.isEmpty() || !fetched.contains(level.path(i))) add(() -> Fault.NULL_IN_NON_NULL_FIELD, level, i);
    }

    private void add(Supplier<Fault> fault, Level level, int i) {
        count++;
        int[] order = level.order(i);
        // What would be dropped at once is neither made nor logged: there may be one for each of many thousand places.
        if (told.size() < most || Arrays.compare(order, told.peek().order) < 0)
            keep(new Placed(order, count, fault.get().at(level.path(i), level.location())));
    }

    private void keep(Placed error) {
        told.add(error);
        if (told.size() > most) told.poll();
    }

    /** How many are not among those that are told. */
    int leftOut() {
        return count - told.size();
    }

    /** In the order of the answer, not of the levels. */
    List<GraphQLError> inOrder() {
        List<Placed> placed = new ArrayList<>(told);
        placed.sort(BY_PLACE);
        return placed.stream().map(Placed::error).toList();
    }
}
