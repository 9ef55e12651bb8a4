package org.entente.graph;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** What the sources of a list claim about its completeness, for all parents in one statement. */
final class Coverages {
    /** A source that says something of the list of one parent. @param until the last day on which it claims to list all; null for never */
    private record Told(long source, @Nullable LocalDate until) {}

    /** What is asked for. @param told SQL for the rows of sources that say something of a parent's list; @param complete what a source must be complete for */
    record Question(String told, Enum<?> complete, @Nullable LocalDate asOf, List<String> sources) {}

    private Coverages() {}

    static List<Coverage> of(Question question, Long[] parents) {
        LocalDate day = question.asOf == null ? LocalDate.now(ZoneOffset.UTC) : question.asOf;
        List<List<Told>> told = new ArrayList<>();
        for (int i = 0; i < parents.length; i++) told.add(new ArrayList<>());
        NativeQuery<Object[]> query = Snapshot.session()
                .createNativeQuery("""
                select parent.n as parent, s.id as source, case when :complete = any(s.complete_for) and coalesce(s.coverage_from, :day) <= :day
                  then least(s.coverage_until, :day) end as until
                from unnest(:parents) with ordinality parent(id, n) cross join lateral (select distinct t.source_id from ("""
                        + question.told
                        + ") t) told join source s on s.id = told.source_id"
                        + (question.sources.isEmpty() ? "" : " where s.code = any(:sources)") + " order by parent.n, s.rank desc, s.code",
                        Object[].class)
                .addScalar("parent", Long.class).addScalar("source", Long.class).addScalar("until", LocalDate.class);
        if (!question.sources.isEmpty()) query.setParameter("sources", question.sources.toArray(String[]::new));
        query.setParameter("parents", parents).setParameter("complete", question.complete.name()).setParameter("day", day);
        for (Object[] row : query.list()) told.get((int) ((long) row[0] - 1)).add(new Told((long) row[1], (LocalDate) row[2]));
        return told.stream().map(all -> coverage(all, day)).toList();
    }

    private static Coverage coverage(List<Told> told, LocalDate day) {
        LocalDate until = told.stream().map(Told::until).filter(Objects::nonNull).max(LocalDate::compareTo).orElse(null);
        if (day.equals(until))
            return new Coverage(Completeness.COMPLETE, day,
                    told.stream().filter(one -> day.equals(one.until)).map(Told::source).toList());
        List<Long> sources = told.stream().map(Told::source).toList();
        if (sources.isEmpty()) return new Coverage(Completeness.UNKNOWN, null, sources);
        return new Coverage(Completeness.PARTIAL, until, sources);
    }
}
