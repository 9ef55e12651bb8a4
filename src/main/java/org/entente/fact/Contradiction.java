package org.entente.fact;

import java.util.Locale;

/** SQL that tells whether two statements x and m of different sources contradict each other. */
public final class Contradiction {
    /** Their possible times overlap: statements about different times contradict nothing. */
    public static final String SAME_TIME = "x.earliest <= m.latest and m.earliest <= x.latest";

    /** A date that both know differs, as far as both know it; or one says that it has ended and the other that it goes on. */
    public static final String OTHER_PERIOD = "(" + differs("from") + " or " + differs("until")
            + " or m.period_status = 'ENDED' and x.period_status = 'ONGOING' or m.period_status = 'ONGOING' and x.period_status = 'ENDED')";

    private Contradiction() {}

    private static String differs(String end) {
        return String.format(Locale.ROOT,
                """
                (date_trunc(case when 'YEAR' in (x.%1$s_precision, m.%1$s_precision) then 'year' when 'MONTH' in (x.%1$s_precision, m.%1$s_precision) then 'month' else 'day' end, x.%1$s_day)
                <> date_trunc(case when 'YEAR' in (x.%1$s_precision, m.%1$s_precision) then 'year' when 'MONTH' in (x.%1$s_precision, m.%1$s_precision) then 'month' else 'day' end, m.%1$s_day))""",
                end);
    }
}
