package org.entente.publisher.cow;

import jakarta.inject.Singleton;
import java.time.LocalDate;
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
import org.entente.fact.PartialDate;
import org.entente.relation.BilateralRelationFact;
import org.entente.relation.BilateralRelationFacts;
import org.entente.relation.RelationKind;
import org.entente.relation.RelationStatus;
import org.jspecify.annotations.Nullable;

/** Formal Alliances: a tie for each pair of states and each promise of their treaty. */
@Singleton
class Alliances extends CowDataSet {
    /** The last day of each version. */
    private static final Map<String, LocalDate> ENDS = Map.of("4.1", LocalDate.of(2012, 12, 31));
    private static final LocalDate FIRST_DAY = LocalDate.of(1816, 1, 1);
    private static final Layout BY_DYAD = Layout.of("Formal Alliances by dyad", "version4id", "ccode1", "state_name1", "ccode2",
            "state_name2",
            "dyad_st_day", "dyad_st_month", "dyad_st_year", "dyad_end_day", "dyad_end_month", "dyad_end_year",
            "left_censor", "right_censor", "defense", "neutrality", "nonaggression", "entente", "asymmetric", "version");
    private static final Layout BY_MEMBER = Layout
            .of("Formal Alliances by member", "version4id", "ccode", "state_name", "all_st_day", "all_st_month", "all_st_year",
                    "all_end_day", "all_end_month", "all_end_year", "ss_type", "mem_st_day", "mem_st_month", "mem_st_year", "mem_end_day",
                    "mem_end_month", "mem_end_year",
                    "left_censor", "right_censor", "defense", "neutrality", "nonaggression", "entente", "version")
            .notRead();

    private static final Map<String, RelationKind> PROMISES = new LinkedHashMap<>();

    static {
        PROMISES.put("defense", RelationKind.DEFENSE_PACT);
        PROMISES.put("neutrality", RelationKind.NEUTRALITY_PACT);
        PROMISES.put("nonaggression", RelationKind.NONAGGRESSION_PACT);
        PROMISES.put("entente", RelationKind.ENTENTE);
    }

    @Override
    public String name() {
        return "cow-alliances";
    }

    @Override
    public String title() {
        return "Formal Alliances";
    }

    @Override
    public String url() {
        return "https://correlatesofwar.org/data-sets/formal-alliances/";
    }

    @Override
    public String howToCite() {
        return "Gibler, Douglas M. 2009. International military alliances, 1648-2008. CQ Press.";
    }

    @Override
    List<String> fileNames() {
        return List.of("version4.1_csv.zip");
    }

    @Override
    public List<Layout> layouts() {
        return List.of(BY_DYAD, BY_MEMBER);
    }

    @Override
    public About about(List<DataTable> tables, Release asked) {
        String version = version(tables, asked);
        return new About(name() + "-" + version, title() + ", v" + version, version, FIRST_DAY, asked.coverageUntil(version, ENDS), RANK);
    }

    @Override
    public void read(List<DataTable> tables, About about, Draft draft) {
        for (DataTable table : tables) draft.read(table, row -> read(row, about.coverageUntil(), draft));
    }

    private static void read(DataRow row, @Nullable LocalDate lastDay, Draft draft) {
        Span span = span(row, lastDay);
        String key = row.required("version4id") + "/" + row.text("ccode1") + "/" + row.text("ccode2") + "/" + row.text("dyad_st_year") + "-"
                + row.text("dyad_st_month") + "-" + row.text("dyad_st_day");
        boolean unequal = row.requiredNumber("asymmetric") == 1;
        List<Map.Entry<String, RelationKind>> promised = PROMISES.entrySet().stream()
                .filter(promise -> promises(row, promise.getKey(), draft)).toList();
        if (promised.isEmpty()) throw new RejectedRow("defense", row.text("defense"), "no promise of any kind");
        RelationStatus status = span.until() == null ? RelationStatus.IN_FORCE : RelationStatus.TERMINATED;
        for (Pairs.Pair pair : Pairs.of(CountryCodes.of(draft), row, "ccode1", "ccode2", span)) {
            for (Map.Entry<String, RelationKind> promise : promised) {
                BilateralRelationFact relation = BilateralRelationFact
                        .of(key + "/" + promise.getKey() + "/" + pair.key(), promise.getValue(), pair.a(), pair.b(), status, pair.span())
                        .unequal(unequal).titled("Alliance " + row.text("version4id"));
                BilateralRelationFacts.state(draft, row, relation);
            }
        }
    }

    private static boolean promises(DataRow row, String column, Draft draft) {
        Integer promised = row.number(column);
        if (promised == null) draft.rejections().note(column + ": empty, taken as nothing said");
        return promised != null && promised == 1;
    }

    private static Span span(DataRow row, @Nullable LocalDate lastDay) {
        PartialDate from = beginning(row, "dyad_st_year", "dyad_st_month", "dyad_st_day");
        PartialDate until = end(row, "dyad_end_year", "dyad_end_month", "dyad_end_day");
        if (from == null) throw new RejectedRow("dyad_st_year", row.text("dyad_st_year"), "no beginning");
        if (until != null && until.day().isBefore(from.day()))
            throw new RejectedRow("dyad_end_year", row.text("dyad_end_year"), "ends before it begins");
        Span known = within(from, until, lastDay);
        return Integer.valueOf(1).equals(row.number("left_censor")) ? known.begunBefore(from.day()) : known;
    }

    private static Span within(PartialDate from, @Nullable PartialDate until, @Nullable LocalDate lastDay) {
        if (until == null) return Span.runningTo(lastDay, from);
        return Span.between(from, until);
    }
}
