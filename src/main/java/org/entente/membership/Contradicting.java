package org.entente.membership;

import java.util.Locale;
import org.entente.fact.Contradiction;

/** SQL that tells which statements about a country in an organization contradict each other: for the mark, and for whoever lists them. */
final class Contradicting {
    /** SQL: the statement x is not of a kind that lists of members have, such as an application: whom they do not name may well have that role. */
    static final String NOT_LISTED = """
            x.role in ('UNKNOWN', 'NONE', 'PARTNER', 'DIALOGUE_PARTNER', 'GUEST', 'COOPERATING_STATE', 'NONSIGNATORY_USER', 'SUBBUREAU', 'SIGNATORY',
              'CANDIDATE', 'APPLICANT', 'NATIONAL_BODIES', 'OTHER')""";

    /** The times at which both are known to hold overlap, and neither ends in the year in which the other begins: then one role follows the other. */
    private static final String BOTH_KNOWN = begin("x") + " <= " + end("m") + " and " + begin("m") + " <= " + end("x") + " and not "
            + followed("x", "m") + " and not " + followed("m", "x");

    /**
     * A statement x of one source and a statement m of another one: another role at the same time; or the same role with another date, or
     * one is known to hold in a year at which the other has not begun or has ended. What any other source does not say contradicts nothing: who says member
     * leaves open whether the state is meant or bodies of the country.
     */
    static final String STATEMENTS = String.format(Locale.ROOT,
            """
            m.country_id = x.country_id and m.organization_id = x.organization_id and m.source_id <> x.source_id
            and x.role <> 'UNKNOWN' and m.role <> 'UNKNOWN' and %1$s and (%2$s <> %3$s and %4$s or %2$s = %3$s and (%5$s or %6$s or %7$s))""",
            Contradiction.SAME_TIME, role("m"), role("x"), BOTH_KNOWN, Contradiction.OTHER_PERIOD, beyond("x", "m"), beyond("m", "x"));

    /** A statement x and a silence n that is kept in membership_silence: see {@link #holding}. */
    static final String SILENCES = """
            membership x
            join membership_silence n on n.country_id = x.country_id and n.organization_id = x.organization_id and n.source_id <> x.source_id
              and not(""" + NOT_LISTED + ")\n" + holding("n.source_id") + " and daterange(n.known_from, n.known_until, '[]') && held.time";

    /** For each of some statements and silences, the rows of what contradicts it: {@code pair(said, other)}. */
    static final String OF_EACH = String.format(Locale.ROOT, """
            with pair as (
              select x.id as said, m.id as other from membership x join membership m on %1$s where x.id = any(:asked)
              union all select x.id, n.id from %2$s where x.id = any(:asked)
              union all select n.id, x.id from %2$s where n.id = any(:asked))""", STATEMENTS, SILENCES);

    private Contradicting() {}

    /** The first day at which it is known to hold, as far as anything is known. */
    private static String begin(String one) {
        return String.format(Locale.ROOT, "coalesce(%1$s.from_day, %1$s.known_from, %1$s.earliest)", one);
    }

    private static String end(String one) {
        return String.format(Locale.ROOT, "greatest(%2$s, coalesce(%1$s.until_day, %1$s.known_until, %1$s.latest))", one, begin(one));
    }

    private static String followed(String one, String by) {
        return String.format(Locale.ROOT, "(%s.period_status = 'ENDED' and date_trunc('year', %s) = date_trunc('year', %s))", one, end(one),
                begin(by));
    }

    private static String role(String statement) {
        return "replace(" + statement + ".role, 'NATIONAL_BODIES', 'MEMBER')";
    }

    /**
     * One is known to hold in a year before the other has begun, or after it has ended, and no other statement of that source may hold then.
     */
    private static String beyond(String one, String other) {
        return "(" + beyond(one, other, "from_day", "least", "<") + " or " + beyond(one, other, "until_day", "greatest", ">") + ")";
    }

    private static String beyond(String one, String other, String end, String which, String side) {
        return String.format(Locale.ROOT,
                """
                %1$s.%3$s is null and date_trunc('year', %4$s(%1$s.known_from, %1$s.known_until)) %5$s date_trunc('year', %2$s.%3$s)
                and not exists (select from membership o where o.source_id = %2$s.source_id and o.country_id = %2$s.country_id
                  and o.organization_id = %2$s.organization_id and %4$s(%1$s.known_from, %1$s.known_until) between o.earliest and o.latest)""",
                one, other, end, which, side);
    }

    /**
     * A join that adds to a statement x the times of which a panel speaks ({@code spoken.times}), and the time at which its silence
     * contradicts the statement ({@code held.time}): all of the time at which that may hold, if the panel speaks at none of it; else the time
     * at which it is known to hold.
     *
     * @param panel SQL of the panel's row
     */
    static String holding(String panel) {
        return String.format(Locale.ROOT,
                """
                cross join lateral (select coalesce(range_agg(daterange(m.earliest, m.latest, '[]')), datemultirange()) as times from membership m
                  where m.source_id = %s and m.country_id = x.country_id and m.organization_id = x.organization_id) spoken
                join lateral (select case when not spoken.times && daterange(x.earliest, x.latest, '[]') then daterange(x.earliest, x.latest, '[]')
                  when x.from_day is not null and coalesce(x.until_day, x.known_until) is not null
                  then daterange(x.from_day, greatest(x.from_day, least(x.until_day, x.known_until)), '[]') else 'empty' end as time) held on true""",
                panel);
    }
}
