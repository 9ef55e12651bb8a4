package org.entente.publisher.cow;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
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
import org.entente.fact.PartialDate;
import org.entente.relation.BilateralRelationFact;
import org.entente.relation.BilateralRelationFacts;
import org.entente.relation.RelationKind;
import org.entente.relation.RelationStatus;
import org.jspecify.annotations.Nullable;

/** Direct Contiguity: who borders on whom by land, or is near across water. */
@Singleton
class Contiguity extends CowDataSet {
    /** The last day of each version. */
    private static final Map<String, LocalDate> ENDS = Map.of("3.2", LocalDate.of(2016, 12, 31));
    private static final YearMonth FIRST_MONTH = YearMonth.of(1816, 1);
    private static final int LAND = 1;
    private static final Map<Integer, Integer> WATER_MILES = Map.of(2, 12, 3, 24, 4, 150, 5, 400);
    private static final Layout SPELLS = Layout.of("Direct Contiguity", "dyad", "statelno", "statelab", "statehno", "statehab", "conttype",
            "begin", "end", "notes", "version");
    private static final Layout DYAD_YEARS = Layout
            .of("Direct Contiguity by dyad and year", "dyad", "state1no", "state1ab", "state2no", "state2ab", "year", "conttype", "version")
            .notRead();
    private static final Layout COUNTS = Layout
            .of("Direct Contiguity counted by state and year", "stateno", "stateab", "year", "total", "land", "sea", "version").notRead();

    @Override
    public String name() {
        return "cow-contiguity";
    }

    @Override
    public String title() {
        return "Direct Contiguity";
    }

    @Override
    public String url() {
        return "https://correlatesofwar.org/data-sets/direct-contiguity/";
    }

    @Override
    public String howToCite() {
        return "Stinnett, Douglas M., Jaroslav Tir, Philip Schafer, Paul F. Diehl, and Charles Gochman. 2002. "
                + "The Correlates of War Project Direct Contiguity Data, Version 3. Conflict Management and Peace Science 19(2): 58-66.";
    }

    @Override
    List<String> fileNames() {
        return List.of("DirectContiguity320.zip");
    }

    @Override
    public List<Layout> layouts() {
        return List.of(SPELLS, DYAD_YEARS, COUNTS);
    }

    @Override
    public About about(List<DataTable> tables, Release asked) {
        String version = version(tables, asked);
        return new About(name() + "-" + version, title() + ", v" + version, version, FIRST_MONTH.atDay(1),
                asked.coverageUntil(version, ENDS), RANK);
    }

    @Override
    public void read(List<DataTable> tables, About about, Draft draft) {
        for (DataTable table : tables) draft.read(table, row -> read(row, about.coverageUntil(), draft));
    }

    private static void read(DataRow row, @Nullable LocalDate lastDay, Draft draft) {
        int type = row.requiredNumber("conttype");
        Integer miles = WATER_MILES.get(type);
        if (type != LAND && miles == null) throw new RejectedRow("conttype", row.text("conttype"), "no type of contiguity");
        YearMonth begin = month(row, "begin");
        YearMonth end = month(row, "end");
        if (end.isBefore(begin)) throw new RejectedRow("end", row.text("end"), "ends before it begins");
        for (Pairs.Pair pair : Pairs.of(CountryCodes.of(draft), row, "statelno", "statehno", span(begin, end, lastDay))) {
            String key = row.text("statelno") + "/" + row.text("statehno") + "/" + type + "/" + begin + "/" + pair.key();
            BilateralRelationFacts.state(draft, row, relation(key, miles, pair));
        }
    }

    /** @param miles of water between them; null for none */
    private static BilateralRelationFact relation(String key, @Nullable Integer miles, Pairs.Pair pair) {
        if (miles == null)
            return BilateralRelationFact.of(key, RelationKind.LAND_BOUNDARY, pair.a(), pair.b(), RelationStatus.ESTABLISHED, pair.span());
        return BilateralRelationFact.of(key, RelationKind.CONTIGUITY, pair.a(), pair.b(), RelationStatus.ESTABLISHED, pair.span())
                .across(miles);
    }

    private static Span span(YearMonth begin, YearMonth end, @Nullable LocalDate lastDay) {
        PartialDate from = PartialDate.beginning(begin.toString());
        Span known = end.isBefore(YearMonth.from(lastDay)) ? Span.between(from, PartialDate.end(end.toString()))
                : Span.runningTo(lastDay, from);
        return begin.equals(FIRST_MONTH) ? known.begunBefore(from.day()) : known;
    }

    private static YearMonth month(DataRow row, String column) {
        int number = row.requiredNumber(column);
        try {
            return YearMonth.of(number / 100, number % 100);
        } catch (DateTimeException _) {
            throw new RejectedRow(column, row.text(column), "no month such as 199201");
        }
    }
}
