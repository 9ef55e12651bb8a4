package org.entente.publisher.cow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.entente.country.CountryCodes;
import org.entente.edition.file.RejectedRow;
import org.jspecify.annotations.Nullable;

/**
 * The states of a panel as countries: a code may mean one country in the first years and another one later, and a country may have one
 * code after the other. 365 is the Soviet Union, then Russia; Germany is 255, 260 and 255 again.
 */
final class PanelCountries {
    private final MembershipPanel panel;
    private final List<String> ccodes;
    /** By state and year; null where the code means none. */
    private final @Nullable Long[][] meant;
    /** States whose code means none in some year. */
    private final Set<Integer> unknown = new TreeSet<>();
    /** Its states, by country. */
    private final Map<Long, List<Integer>> states = new LinkedHashMap<>();

    PanelCountries(CountryCodes countries, MembershipPanel panel, List<String> ccodes) {
        this.panel = panel;
        this.ccodes = ccodes;
        meant = new Long[ccodes.size()][MembershipPanel.YEARS];
        for (int state = 0; state < meant.length; state++) {
            for (int year = 0; year < MembershipPanel.YEARS; year++) {
                Long country = country(countries, ccodes.get(state), MembershipPanel.FIRST_YEAR + year);
                meant[state][year] = country;
                if (country == null) {
                    unknown.add(state);
                    continue;
                }
                List<Integer> ofCountry = states.computeIfAbsent(country, first -> new ArrayList<>());
                if (!ofCountry.contains(state)) ofCountry.add(state);
            }
        }
    }

    /** What the code means in the middle of the year: yearly data has no day. */
    private static @Nullable Long country(CountryCodes countries, String ccode, int year) {
        try {
            return countries.country(CowCodes.COUNTRIES, "ccode", ccode, LocalDate.of(year, 7, 1));
        } catch (RejectedRow _) {
            return null;
        }
    }

    /** Memberships of a code in years in which it means no country: the first of each state. */
    void refuse(int organization, Consumer<RejectedRow> rejected) {
        for (int state : unknown) {
            byte[] cells = panel.cells(state, organization);
            for (int year = 0; cells != null && year < cells.length; year++) {
                if (meant[state][year] != null || cells[year] <= 0) continue;
                rejected.accept(new RejectedRow("ccode", ccodes.get(state), "means no country in " + (MembershipPanel.FIRST_YEAR + year)));
                break;
            }
        }
    }

    /**
     * What the panel says about one country in an organization.
     *
     * @param years the value of each
     * @param state whose cell each is
     */
    record Timeline(long country, byte[] years, int[] state) {}

    List<Timeline> of(int organization) {
        List<Timeline> timelines = new ArrayList<>();
        states.forEach((country, ofCountry) -> {
            Timeline timeline = timeline(country, ofCountry, organization);
            if (timeline != null) timelines.add(timeline);
        });
        return timelines;
    }

    private @Nullable Timeline timeline(long country, List<Integer> ofCountry, int organization) {
        byte[] years = null;
        int[] state = new int[MembershipPanel.YEARS];
        for (int one : ofCountry) {
            byte[] cells = panel.cells(one, organization);
            if (cells == null) continue;
            if (years == null) {
                years = new byte[MembershipPanel.YEARS];
                Arrays.fill(years, MembershipPanel.NOTHING);
            }
            for (int year = 0; year < years.length; year++) {
                Long meaning = meant[one][year];
                if (meaning == null || meaning != country || says(cells[year]) <= says(years[year])) continue;
                years[year] = cells[year];
                state[year] = one;
            }
        }
        return years == null ? null : new Timeline(country, years, state);
    }

    /** Of two cells for one country the one that says more counts: a membership, missing data, none, no statement. */
    private static int says(byte value) {
        if (value > 0) return 4;
        if (value == MembershipPanel.MISSING) return 3;
        return value == MembershipPanel.NOTHING ? 1 : 2;
    }

    String ccode(int state) {
        return ccodes.get(state);
    }

    /** What the state's code says in the year {@code beside}, if it means another country then; else {@link MembershipPanel#NOTHING}. */
    byte acrossChange(int organization, int state, int year, int beside) {
        int at = beside - MembershipPanel.FIRST_YEAR;
        byte[] cells = panel.cells(state, organization);
        if (cells == null || at < 0 || at >= MembershipPanel.YEARS) return MembershipPanel.NOTHING;
        Long here = meant[state][year - MembershipPanel.FIRST_YEAR];
        Long there = meant[state][at];
        return there == null || there.equals(here) ? MembershipPanel.NOTHING : cells[at];
    }
}
