package org.entente.publisher.cow;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.country.CountryCodes;
import org.entente.edition.About;
import org.entente.edition.Draft;
import org.entente.edition.Release;
import org.entente.edition.Span;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.DataTable;
import org.entente.edition.file.Layout;
import org.entente.edition.file.RejectedRow;
import org.entente.relation.BilateralRelationFact;
import org.entente.relation.BilateralRelationFacts;
import org.entente.relation.DiplomaticRank;
import org.entente.relation.RelationKind;
import org.entente.relation.RelationStatus;
import org.jspecify.annotations.Nullable;

/**
 * Diplomatic Exchange: who had sent whom to whom, in single years. Each row is an observation: it says nothing about the years between, in
 * which things may have stayed as they were until the next one.
 */
@Singleton
class DiplomaticExchange extends CowDataSet {
    /** The last day of each version. */
    private static final Map<String, LocalDate> ENDS = Map.of("2006.1", LocalDate.of(2005, 12, 31));
    /** Below the data that ships: single years, the last of them long ago, should not stand before a statement about today. */
    private static final int RANK = 45;

    @Override
    public String name() {
        return "cow-diplomatic-exchange";
    }

    @Override
    public String title() {
        return "Diplomatic Exchange";
    }

    @Override
    public String url() {
        return "https://correlatesofwar.org/data-sets/diplomatic-exchange/";
    }

    @Override
    public String howToCite() {
        return "Bayer, Resat. 2006. Diplomatic Exchange Data set, v2006.1.";
    }

    @Override
    List<String> fileNames() {
        return List.of("Diplomatic_Exchange_2006v1.csv");
    }

    @Override
    public List<Layout> layouts() {
        return List.of(Layout.of("Diplomatic Exchange", "ccode1", "ccode2", "year", "dr_at_1", "dr_at_2", "de", "version"));
    }

    @Override
    public About about(List<DataTable> tables, Release asked) {
        String version = version(tables, asked);
        return new About(name() + "-" + version, title() + ", v" + version, version, LocalDate.of(1817, 1, 1),
                asked.coverageUntil(version, ENDS), RANK);
    }

    @Override
    public void read(List<DataTable> tables, About about, Draft draft) {
        Map<Pair, List<Observation>> seen = new LinkedHashMap<>();
        for (DataTable table : tables) draft.read(table, row -> {
            Observation observation = observation(row, draft);
            seen.computeIfAbsent(observation.pair(), pair -> new ArrayList<>()).add(observation);
        });
        seen.values().forEach(ofPair -> {
            for (Observation observation : ofPair) state(observation, next(ofPair, observation.year), draft);
        });
    }

    /** Two countries, whichever comes first. */
    private record Pair(long low, long high) {}

    private record Observation(DataRow row, int year, long first, long second, DiplomaticRank ofFirst, DiplomaticRank ofSecond,
            boolean exchanged) {
        Pair pair() {
            return new Pair(Math.min(first, second), Math.max(first, second));
        }
    }

    private static Observation observation(DataRow row, Draft draft) {
        int year = row.requiredNumber("year");
        LocalDate middle = LocalDate.of(year, 7, 1);
        // DR_at_1 is side 2's representative in side 1.
        DiplomaticRank ofSecond = rank(row, "dr_at_1");
        DiplomaticRank ofFirst = rank(row, "dr_at_2");
        boolean exchanged = row.requiredNumber("de") == 1;
        long first = CountryCodes.of(draft).country(CowCodes.COUNTRIES, "ccode1", row.required("ccode1"), middle);
        long second = CountryCodes.of(draft).country(CowCodes.COUNTRIES, "ccode2", row.required("ccode2"), middle);
        if (first == second) throw new RejectedRow("ccode2", row.text("ccode2"), "the same country as the other");
        return new Observation(row, year, first, second, ofFirst, ofSecond, exchanged);
    }

    /** The year of the next observation; null if there is none. */
    private static @Nullable Integer next(List<Observation> ofPair, int year) {
        return ofPair.stream().map(Observation::year).filter(later -> later > year).min(Comparator.naturalOrder()).orElse(null);
    }

    private static void state(Observation seen, @Nullable Integer next, Draft draft) {
        RelationStatus status = seen.exchanged ? RelationStatus.ESTABLISHED : RelationStatus.NO_EXCHANGE;
        String key = seen.row.text("ccode1") + "/" + seen.row.text("ccode2") + "/" + seen.year;
        Span span = Span.observedIn(seen.year).notAfter(next == null ? null : LocalDate.of(next, 1, 1).minusDays(1));
        BilateralRelationFacts.state(draft, seen.row,
                BilateralRelationFact.of(key, RelationKind.DIPLOMATIC_RELATIONS, seen.first, seen.second, status, span)
                        .represented(seen.ofFirst.name(), seen.ofSecond.name()));
    }

    private static DiplomaticRank rank(DataRow row, String column) {
        return switch (row.requiredNumber(column)) {
            case 0 -> DiplomaticRank.NONE;
            case 1 -> DiplomaticRank.CHARGE_DAFFAIRES;
            case 2 -> DiplomaticRank.MINISTER;
            case 3 -> DiplomaticRank.AMBASSADOR;
            case 9 -> DiplomaticRank.OTHER;
            default -> throw new RejectedRow(column, row.text(column), "no rank: 0, 1, 2, 3, 9");
        };
    }
}
