package org.entente.graph;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.SessionCheckMode;

/** To-one fields: the rows that many sources refer to, in one statement. */
public final class References {
    private References() {}

    /** For each source the object with the id that it holds; null for a null id. The number of statements follows from the query alone. */
    public static <S, T> List<T> load(Class<T> type, List<S> sources, Function<S, Long> id) {
        return load(type, sources, id, SessionCheckMode.DISABLED);
    }

    /** The same without a statement for what this request has seen: for the few rows that nearly all others refer to. */
    public static <S, T> List<T> loadUnseen(Class<T> type, List<S> sources, Function<S, Long> id) {
        return load(type, sources, id, SessionCheckMode.ENABLED);
    }

    private static <S, T> List<T> load(Class<T> type, List<S> sources, Function<S, Long> id, SessionCheckMode seen) {
        Map<Long, Integer> places = new HashMap<>();
        List<Long> asked = new ArrayList<>();
        // For each source the place of what it refers to.
        Integer[] wanted = new Integer[sources.size()];
        for (int i = 0; i < wanted.length; i++) {
            Long row = id.apply(sources.get(i));
            if (row == null) continue;
            wanted[i] = places.putIfAbsent(row, asked.size());
            if (wanted[i] != null) continue;
            wanted[i] = asked.size();
            asked.add(row);
        }
        List<T> rows = asked.isEmpty() ? List.of() : Panache.getSession().findMultiple(type, asked, seen);
        List<T> answer = new ArrayList<>(wanted.length);
        for (Integer place : wanted) answer.add(place == null ? null : rows.get(place));
        return answer;
    }
}
