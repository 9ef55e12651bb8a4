package org.entente.membership;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.entente.edition.Derived;

/** Marks, for each country in each organization, which source's statements are shown and which are contradicted, also by a panel's silence. */
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
     * When a panel, which lists everybody in each of its organizations, is silent of a membership that another source states: at none of the
     * times at which that may hold does it speak of the pair, or not all the time at which it is known to hold.
     */
    private static final String SILENT = String.format(Locale.ROOT, """
            panel as (select id, coverage_from, coverage_until from source where panel),
            listed_organization as (select distinct source_id, organization_id from membership where source_id in (select id from panel)),
            listed_country as (select distinct source_id, country_id from membership where source_id in (select id from panel)),
            silent as (
              select x.id, p.id as source_id, x.country_id, x.organization_id, lower(missing.gap) as first, upper(missing.gap) - 1 as last
              from membership x join panel p on p.id <> x.source_id and x.earliest <= p.coverage_until and x.latest >= p.coverage_from
              join listed_organization o on o.source_id = p.id and o.organization_id = x.organization_id
              join listed_country c on c.source_id = p.id and c.country_id = x.country_id
              %s
              cross join lateral unnest(datemultirange(daterange(p.coverage_from, p.coverage_until, '[]')) - spoken.times) missing(gap)
              where not %s and missing.gap && held.time)""", Contradicting.holding("p.id"), Contradicting.NOT_LISTED);

    private static final String HEARD = "with " + SILENT + ", "
            + """
            now as (
              select distinct s.code || '/' || o.code || '/' || c.key || '/none/' || t.first as key, t.country_id, t.organization_id, t.first, t.last, t.source_id, st.locators
              from silent t join source s on s.id = t.source_id join organization o on o.id = t.organization_id join country c on c.id = t.country_id
              join organization_statement st on st.subject_id = t.organization_id and st.source_id = t.source_id),
            spoken_since as (delete from membership_silence x where not exists (select from now where now.key = x.key))
            insert into membership_silence as x (key, country_id, organization_id, role, period_status, known_from, known_until, earliest, latest, source_id, locators, shown, contested)
            select key, country_id, organization_id, 'NONE', 'UNKNOWN', first, last, first, last, source_id, locators, false, true from now
            on conflict (key) do update set (country_id, organization_id, known_until, latest, source_id, locators)
              = (excluded.country_id, excluded.organization_id, excluded.known_until, excluded.latest, excluded.source_id, excluded.locators)
            where (x.country_id, x.organization_id, x.known_until, x.source_id, x.locators)
              is distinct from (excluded.country_id, excluded.organization_id, excluded.known_until, excluded.source_id, excluded.locators)""";

    /** Another statement, or a panel's silence. */
    private static final String CONTESTED = "with " + SILENT + ", " + String.format(Locale.ROOT, """
            contradicted as (select x.id from membership x join membership m on %s union select id from silent)
            update membership x set contested = not x.contested where x.contested <> (x.id in (select id from contradicted))""",
            Contradicting.STATEMENTS);

    @Override
    public List<String> afterLoad() {
        return List.of(SHOWN, CONTESTED, HEARD);
    }
}
