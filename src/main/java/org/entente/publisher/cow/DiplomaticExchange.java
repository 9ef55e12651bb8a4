package org.entente.publisher.cow;

import jakarta.inject.Singleton;
import java.time.LocalDate;
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

/**
 * Diplomatic Exchange: who had sent whom to whom, in single years. Each row is an observation: it says nothing about the years between.
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
        for (DataTable table : tables) draft.read(table, row -> read(row, draft));
    }

    private static void read(DataRow row, Draft draft) {
        int year = row.requiredNumber("year");
        LocalDate middle = LocalDate.of(year, 7, 1);
        // DR_at_1 is side 2's representative in side 1.
        DiplomaticRank ofSecond = rank(row, "dr_at_1");
        DiplomaticRank ofFirst = rank(row, "dr_at_2");
        boolean exchanged = row.requiredNumber("de") == 1;
        long first = CountryCodes.of(draft).country(CowCodes.COUNTRIES, "ccode1", row.required("ccode1"), middle);
        long second = CountryCodes.of(draft).country(CowCodes.COUNTRIES, "ccode2", row.required("ccode2"), middle);
        if (first == second) throw new RejectedRow("ccode2", row.text("ccode2"), "the same country as the other");
        RelationStatus status = exchanged ? RelationStatus.ESTABLISHED : RelationStatus.NO_EXCHANGE;
        String key = row.text("ccode1") + "/" + row.text("ccode2") + "/" + year;
        BilateralRelationFacts.state(draft, row,
                BilateralRelationFact.of(key, RelationKind.DIPLOMATIC_RELATIONS, first, second, status, Span.observedIn(year))
                        .represented(ofFirst.name(), ofSecond.name()));
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
