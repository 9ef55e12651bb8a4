package org.entente.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.graph.Listed;
import org.entente.graph.Snapshot;

/** What each source states about things that several speak of. */
public final class Statements {
    private Statements() {}

    /** Those about each of the things, the highest-ranking source first; in one statement. @param table as {@code type} is kept */
    public static <S extends Statement> List<List<S>> load(Class<S> type, String table, List<? extends Listed> things) {
        Map<Long, List<S>> statements = new HashMap<>();
        things.forEach(thing -> statements.computeIfAbsent(thing.row(), row -> new ArrayList<>()));
        Snapshot.session()
                .createNativeQuery("select x.* from " + table + " x join source s on s.id = x.source_id"
                        + " where x.subject_id = any(:things) and not x.mention order by s.rank desc, s.code, x.key collate \"C\"", type)
                .setParameter("things", statements.keySet().toArray(Long[]::new)).list()
                .forEach(statement -> statements.computeIfAbsent(statement.subjectId, row -> new ArrayList<>()).add(statement));
        return things.stream().map(thing -> statements.getOrDefault(thing.row(), List.of())).toList();
    }
}
