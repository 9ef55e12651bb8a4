package org.entente.graph;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What each source states about things that several speak of. */
public final class Statements {
    private Statements() {}

    /** Those about each of the things, the highest-ranking source first; in one statement. @param about the thing that a statement is about */
    public static <T extends Listed, S extends Listed> List<List<S>> load(Class<S> type, String table, List<T> things,
            Function<S, Long> about) {
        Map<Long, List<S>> statements = new HashMap<>();
        things.forEach(thing -> statements.computeIfAbsent(thing.rowId, row -> new ArrayList<>()));
        Panache.getSession()
                .createNativeQuery("select x.* from " + table
                        + " x join source s on s.id = x.source_id where x.subject_id = any(:things) and not x.mention order by s.rank desc, s.code",
                        type)
                .setParameter("things", statements.keySet().toArray(Long[]::new)).list()
                .forEach(statement -> statements.computeIfAbsent(about.apply(statement), row -> new ArrayList<>()).add(statement));
        return things.stream().map(thing -> statements.getOrDefault(thing.rowId, List.of())).toList();
    }
}
