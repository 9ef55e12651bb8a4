package org.entente.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.hibernate.SessionCheckMode;

/** To-one fields: the rows that many sources refer to, in one statement. */
public final class References {
    private References() {}

    /** For each source the object with the id that it holds; null for a null id. The number of statements follows from the query alone. */
    public static <S, T extends Listed> List<T> load(Class<T> type, List<S> sources, Function<S, Long> id) {
        Map<Long, T> known = Bounds.current().memory().rows(type);
        if (known != null) return answers(sources, id, known);
        Map<Long, T> found = places(sources, id);
        if (!found.isEmpty()) Columns.of(type).find(found.keySet().toArray(Long[]::new)).forEach(row -> found.put(row.rowId, row));
        return answers(sources, id, found);
    }

    /** The same without a statement for what this request has seen: for the few rows that nearly all others refer to. */
    public static <S, T extends Listed> List<T> loadUnseen(Class<T> type, List<S> sources, Function<S, Long> id) {
        Map<Long, T> known = Bounds.current().memory().rows(type);
        if (known != null) return answers(sources, id, known);
        Map<Long, T> found = places(sources, id);
        if (!found.isEmpty()) {
            Snapshot.session().findMultiple(type, List.copyOf(found.keySet()), SessionCheckMode.ENABLED).stream()
                    .filter(Objects::nonNull).forEach(row -> found.put(row.rowId, row));
        }
        return answers(sources, id, found);
    }

    /** Each id that is asked for, once. */
    private static <S, T> Map<Long, T> places(List<S> sources, Function<S, Long> id) {
        Map<Long, T> places = new LinkedHashMap<>();
        for (S source : sources) {
            Long row = id.apply(source);
            if (row != null) places.put(row, null);
        }
        return places;
    }

    private static <S, T> List<T> answers(List<S> sources, Function<S, Long> id, Map<Long, T> found) {
        List<T> answers = new ArrayList<>(sources.size());
        for (S source : sources) answers.add(found.get(id.apply(source)));
        return answers;
    }
}
