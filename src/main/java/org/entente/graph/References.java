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

/** To-one fields: the rows that many sources refer to, in one statement; none for those this request has seen. */
public final class References {
    private References() {}

    /** For each source the object with the id that it holds; null for a null id. */
    public static <S, T> List<T> load(Class<T> type, List<S> sources, Function<S, Long> id) {
        Set<Long> ids = new LinkedHashSet<>();
        for (S source : sources) if (id.apply(source) != null) ids.add(id.apply(source));
        List<Long> asked = List.copyOf(ids);
        Map<Long, T> found = new HashMap<>();
        if (!asked.isEmpty()) {
            List<T> rows = Panache.getSession().findMultiple(type, asked, SessionCheckMode.ENABLED);
            for (int i = 0; i < asked.size(); i++) found.put(asked.get(i), rows.get(i));
        }
        List<T> answer = new ArrayList<>(sources.size());
        for (S source : sources) answer.add(found.get(id.apply(source)));
        return answer;
    }
}
