package org.entente.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** What other systems call things. Of several sources that mean different things by a code, the one of the highest rank is right. */
public final class Codes {
    private Codes() {}

    /**
     * The codes of each of the things, by system and code; in one statement.
     *
     * @param table where each source's codes are
     * @param thing its column for what a code means
     * @param code made of the system's name and the code
     */
    public static <T extends Listed, C> List<List<C>> load(String table, String thing, List<T> things, BiFunction<String, String, C> code) {
        Map<Long, List<C>> codes = new HashMap<>();
        things.forEach(one -> codes.computeIfAbsent(one.rowId, row -> new ArrayList<>()));
        String sql = """
                select distinct c.@thing as thing, c.system, c.code from @table c where c.@thing = any(:things)
                and c.@thing = (select p.@thing from @table p join source s on s.id = p.source_id
                  where p.system = c.system and p.code = c.code order by s.rank desc, s.code limit 1)
                order by c.system, c.code""";
        Snapshot.session().createNativeQuery(sql.replace("@table", table).replace("@thing", thing), Object[].class)
                .addScalar("thing", Long.class).addScalar("system", String.class).addScalar("code", String.class)
                .setParameter("things", codes.keySet().toArray(Long[]::new))
                .list().forEach(row -> codes.computeIfAbsent((Long) row[0], one -> new ArrayList<>())
                        .add(code.apply((String) row[1], (String) row[2])));
        return things.stream().map(one -> codes.getOrDefault(one.rowId, List.of())).toList();
    }
}
