package org.entente.membership;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.entente.edition.Derived;
import org.entente.fact.Contradiction;

/** Marks, for each country in each organization, which source's statements are shown and which are contradicted. */
@Singleton
@Unremovable
class PrevailingMemberships implements Derived {
    /** The source with the highest rank that knows something; of equal ranks the one whose code comes first. */
    private static final String SHOWN = """
            update membership x set shown = not x.shown from (
              select m.id, m.source_id = first_value(m.source_id) over (partition by m.country_id, m.organization_id order by k.known desc, s.rank desc, s.code collate "C") as shown
              from membership m join source s on s.id = m.source_id
              join (select country_id, organization_id, source_id, bool_or(role <> 'UNKNOWN') as known from membership group by 1, 2, 3) k
                on k.country_id = m.country_id and k.organization_id = m.organization_id and k.source_id = m.source_id) p
            where p.id = x.id and p.shown <> x.shown""";

    /**
     * Another role or date at the same time; or, at a time at which it is known to hold, the silence of a panel, which lists everybody in each of
     * its organizations. What any other source does not say contradicts nothing.
     */
    private static final String CONTESTED = String.format(Locale.ROOT, """
            with panel as (select id, coverage_from, coverage_until from source where panel),
            listed_organization as (select distinct source_id, organization_id from membership where source_id in (select id from panel)),
            listed_country as (select distinct source_id, country_id from membership where source_id in (select id from panel)),
            contradicted as (
              select x.id from membership x join membership m on m.country_id = x.country_id and m.organization_id = x.organization_id and m.source_id <> x.source_id
              where x.role <> 'UNKNOWN' and m.role <> 'UNKNOWN' and %s and (m.role <> x.role or %s)
              union
              select x.id from membership x join panel p on p.id <> x.source_id and x.earliest <= p.coverage_until and x.latest >= p.coverage_from
              join listed_organization o on o.source_id = p.id and o.organization_id = x.organization_id
              join listed_country c on c.source_id = p.id and c.country_id = x.country_id
              cross join lateral (select coalesce(range_agg(daterange(m.earliest, m.latest, '[]')), '{}') as times from membership m
                where m.source_id = p.id and m.country_id = x.country_id and m.organization_id = x.organization_id and %s) spoken
              where x.role <> 'UNKNOWN' and (isempty(spoken.times) or x.from_day is not null and coalesce(x.until_day, x.known_until) is not null and not spoken.times
                @> daterange(greatest(x.from_day, p.coverage_from), greatest(x.from_day, p.coverage_from, least(x.until_day, x.known_until, p.coverage_until)), '[]')))
            update membership x set contested = not x.contested where x.contested <> (x.id in (select id from contradicted))""",
            Contradiction.SAME_TIME, Contradiction.OTHER_PERIOD, Contradiction.SAME_TIME);

    @Override
    public List<String> afterLoad() {
        return List.of(SHOWN, CONTESTED);
    }
}
