package org.entente.membership;

/** SQL that marks, for each country in each organization, which source's statements are shown and whether sources contradict each other. */
final class Prevailing {
    /** Of several sources the one with the highest rank; of equal ranks the one that came first. */
    static final String SHOWN = """
            update membership x set shown = not x.shown
            where x.shown <> (x.source_id = (select m.source_id from membership m join source s on s.id = m.source_id
              where m.country_id = x.country_id and m.organization_id = x.organization_id order by s.rank desc, s.id limit 1))""";

    /** Another role, or another date where both know one. What a source does not say contradicts nothing. */
    static final String CONTESTED = """
            update membership x set contested = not x.contested
            where x.contested <> exists (select 1 from membership m
              where m.country_id = x.country_id and m.organization_id = x.organization_id and m.source_id <> x.source_id
              and (m.role <> x.role or m.from_day <> x.from_day or m.until_day <> x.until_day
                or m.period_status = 'ENDED' and x.period_status = 'ONGOING' or m.period_status = 'ONGOING' and x.period_status = 'ENDED'))""";

    private Prevailing() {}
}
