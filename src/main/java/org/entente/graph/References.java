package org.entente.graph;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Set<Long> ids = new LinkedHashSet<>();
        for (S source : sources) if (id.apply(source) != null) ids.add(id.apply(source));
        List<Long> asked = List.copyOf(ids);
        Map<Long, T> found = new HashMap<>();
        if (!asked.isEmpty()) {
            List<T> rows = Panache.getSession().findMultiple(type, asked, seen);
            for (int i = 0; i < asked.size(); i++) found.put(asked.get(i), rows.get(i));
        }
        List<T> answer = new ArrayList<>(sources.size());
        for (S source : sources) answer.add(found.get(id.apply(source)));
        return answer;
    }
}
