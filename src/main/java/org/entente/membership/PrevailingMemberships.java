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
            with ranked as (select id, row_number() over (order by rank desc, code collate "C") as place from source),
            knowing as (select country_id, organization_id, source_id, not bool_or(role <> 'UNKNOWN') as nothing from membership group by 1, 2, 3),
            best as (
              select distinct on (k.country_id, k.organization_id) k.country_id, k.organization_id, k.source_id
              from knowing k join ranked r on r.id = k.source_id order by k.country_id, k.organization_id, k.nothing, r.place)
            update membership x set shown = not x.shown from best b
            where b.country_id = x.country_id and b.organization_id = x.organization_id and x.shown <> (x.source_id = b.source_id)""";

    /**
     * When a panel, which lists everybody in each of its organizations, is silent of a membership that another source states: at none of the
     * times at which that may hold does it speak of the pair, or not all the time at which it is known to hold.
     */
    private static final String SILENT = String.format(Locale.ROOT,
            """
            listed as materialized (
              select distinct m.source_id, m.organization_id, p.coverage_from, p.coverage_until from membership m join source p on p.id = m.source_id and p.panel),
            spoken_of as materialized (
              select x.*, l.source_id as panel, l.coverage_from, l.coverage_until from listed l
              join membership x on x.organization_id = l.organization_id and x.source_id <> l.source_id
                and x.earliest <= l.coverage_until and x.latest >= l.coverage_from and not %s),
            silent as (
              select x.panel as source_id, x.country_id, x.organization_id, lower(missing.gap) as first, upper(missing.gap) - 1 as last from spoken_of x
              %s
              cross join lateral unnest(datemultirange(daterange(x.coverage_from, x.coverage_until, '[]')) - spoken.times) missing(gap)
              where exists (select from membership o where o.source_id = x.panel and o.country_id = x.country_id) and missing.gap && held.time)""",
            Contradicting.NOT_LISTED, Contradicting.holding("x.panel"));

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
    private static final String CONTESTED = String.format(Locale.ROOT, """
            with contradicted as (select x.id from membership x join membership m on %s union select x.id from %s)
            update membership x set contested = not x.contested where x.contested <> (x.id in (select id from contradicted))""",
            Contradicting.STATEMENTS, Contradicting.SILENCES);

    @Override
    public List<String> afterLoad() {
        return List.of(SHOWN, HEARD, CONTESTED);
    }
}
