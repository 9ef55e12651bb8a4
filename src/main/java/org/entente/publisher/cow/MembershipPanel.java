package org.entente.publisher.cow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about each state in each organization, year by year: a few ten million cells in a byte each, and where each stands.
 * Both shapes of the data set become one, so that rows may come in any order.
 */
final class MembershipPanel {
    static final int FIRST_YEAR = 1816;
    static final int YEARS = 250;
    private static final byte NOT_STATED = Byte.MIN_VALUE;

    private final byte[][] cells;
    private final int organizations;
    private int lastYear = FIRST_YEAR - 1;

    MembershipPanel(int states, int organizations) {
        this.organizations = organizations;
        cells = new byte[states * organizations][];
    }

    static boolean holds(int year) {
        return year >= FIRST_YEAR && year < FIRST_YEAR + YEARS;
    }

    void set(int state, int organization, int year, byte value) {
        int cell = state * organizations + organization;
        if (cells[cell] == null) {
            cells[cell] = new byte[YEARS];
            Arrays.fill(cells[cell], NOT_STATED);
        }
        cells[cell][year - FIRST_YEAR] = value;
        lastYear = Math.max(lastYear, year);
    }

    int lastYear() {
        return lastYear;
    }

    /**
     * Years one after the other with the same value.
     *
     * @param before value of the year before; {@link #NOTHING} where nothing is said about it
     * @param after the same for the year after
     * @param earliest first of the years of missing data right before it, in which it may have held already; else its first year
     * @param latest last of the years of missing data right after it, in which it may still have held; else its last year
     */
    record Run(int from, int until, byte value, byte before, byte after, int earliest, int latest) {}

    /** No statement about that year. */
    static final byte NOTHING = NOT_STATED;
    /** The source has no data for that year. */
    static final byte MISSING = -9;

    /** The years of one state in one organization; null where nothing is said about any. */
    byte @Nullable [] cells(int state, int organization) {
        return cells[state * organizations + organization];
    }

    /** The runs of the years of one state or country, without those about which nothing is said. */
    static List<Run> runs(byte[] years) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int year = 1; year <= YEARS; year++) {
            if (year < YEARS && years[year] == years[from]) continue;
            if (years[from] != NOT_STATED) {
                runs.add(new Run(FIRST_YEAR + from, FIRST_YEAR + year - 1, years[from], from == 0 ? NOT_STATED : years[from - 1],
                        year == YEARS ? NOT_STATED : years[year], FIRST_YEAR + earliest(years, from),
                        FIRST_YEAR + latest(years, year - 1)));
            }
            from = year;
        }
        return runs;
    }

    /** Years of missing data are told by what came before them; by what came after where that was no membership. */
    private static int earliest(byte[] years, int from) {
        int first = from;
        while (first > 0 && years[first - 1] == MISSING) first--;
        return first > 0 && years[first - 1] > 0 ? from : first;
    }

    private static int latest(byte[] years, int until) {
        int last = until;
        while (last < YEARS - 1 && years[last + 1] == MISSING) last++;
        return last;
    }
}
