package org.entente.ingest.own;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.ingest.dataset.About;
import org.entente.ingest.dataset.Attribution;
import org.entente.ingest.dataset.DataSet;
import org.entente.ingest.dataset.DataTable;
import org.entente.ingest.dataset.InvalidFile;
import org.entente.ingest.dataset.Layout;
import org.entente.ingest.dataset.Release;
import org.entente.ingest.draft.Draft;

/** Entente CSV: the columns of the data that ships, in a single table or several of them in a .zip, which together are one source. */
public final class OwnFacts implements DataSet {
    /** Who brings facts of their own wants to see them first. */
    private static final int RANK = 200;

    private static final Layout SOURCE = table("source", "code", "title")
            .optional("publisher", "licence", "url", "how_to_cite", "coverage_from", "coverage_until", "rank");

    /** What others refer to comes first. */
    private static final Map<Layout, OwnTable> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put(table("organizations", "code", "name", "kind").optional("founded", "dissolved", "locators"), OwnTable.ORGANIZATIONS);
        TABLES.put(table("groups", "key", "name").optional("locators"), OwnTable.GROUPS);
        TABLES.put(table("conflicts", "code", "name").optional("kind", "status", "from", "until", "period_status", "locators"), OwnTable.CONFLICTS);
        TABLES.put(table("memberships", "organization", "country", "role").optional("from", "until", "status", "locators"), OwnTable.MEMBERSHIPS);
        TABLES.put(table("relations", "kind", "party_a", "party_b", "status").optional("key", "directed", "title", "from", "until", "period_status", "locators"), OwnTable.RELATIONS);
        TABLES.put(table("conflict events", "key", "conflict", "title", "kind").optional("from", "until", "period_status", "fatalities_best", "fatalities_low", "fatalities_high",
                "fatalities_at_least", "locations", "latitude", "longitude", "locators"), OwnTable.EVENTS);
        TABLES.put(table("participations", "party", "role").optional("conflict", "event", "side", "locators"), OwnTable.PARTICIPATIONS);
    }

    private static Layout table(String name, String... columns) {
        return Layout.of("Entente CSV, " + name, columns).otherwiseIn(null);
    }

    @Override
    public String name() {
        return "entente-csv";
    }

    @Override
    public String title() {
        return "Entente CSV: facts of your own";
    }

    @Override
    public String publisher() {
        return "You";
    }

    @Override
    public String licence() {
        return "as you say";
    }

    @Override
    public String url() {
        return "the README, Facts of your own";
    }

    @Override
    public String howToCite() {
        return "as you say";
    }

    @Override
    public List<Layout> layouts() {
        List<Layout> layouts = new ArrayList<>(TABLES.keySet());
        layouts.add(SOURCE);
        return layouts;
    }

    @Override
    public About about(List<DataTable> tables, Release asked) {
        List<DataTable> sources = tables.stream().filter(table -> table.layout() == SOURCE).toList();
        if (sources.size() > 1) throw new InvalidFile("More than one table says which source it is: " + sources.getFirst().name() + ", " + sources.get(1).name() + ".");
        if (!sources.isEmpty()) {
            if (!asked.equals(Release.UNSAID)) throw new InvalidFile(sources.getFirst().name() + " says already which source it is: leave --release and --coverage-until out.");
            return about(sources.getFirst());
        }
        if (asked.version() == null) throw new InvalidFile("Whose facts are these? Give the source a name: --release <name>, or put a source.csv with them into a .zip.");
        return new About(asked.version(), asked.version(), null, null, asked.coverageUntil(), RANK, Attribution.NONE);
    }

    private static About about(DataTable source) {
        String code = required(source, "code");
        Attribution attribution = new Attribution(Objects.requireNonNullElse(source.first("publisher"), ""), Objects.requireNonNullElse(source.first("licence"), ""), source.first("url"),
                Objects.requireNonNullElse(source.first("how_to_cite"), required(source, "title")));
        return new About(code, required(source, "title"), null, day(source, "coverage_from"), day(source, "coverage_until"), rank(source), attribution);
    }

    private static String required(DataTable table, String column) {
        String value = table.first(column);
        if (value == null) throw new InvalidFile(table.name() + ", line 2, " + column + ": empty.");
        return value;
    }

    private static LocalDate day(DataTable table, String column) {
        String value = table.first(column);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new InvalidFile(table.name() + ", line 2, " + column + ": '" + value + "' is no day such as 1993-10-05.", e);
        }
    }

    private static int rank(DataTable table) {
        String value = table.first("rank");
        try {
            return value == null ? RANK : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new InvalidFile(table.name() + ", line 2, rank: '" + value + "' is not a whole number.", e);
        }
    }

    @Override
    public void read(List<DataTable> tables, About about, Draft draft) {
        OwnReader reader = new OwnReader(draft);
        TABLES.forEach((layout, kind) -> {
            for (DataTable table : tables) if (table.layout() == layout) draft.read(table, row -> reader.read(kind, row));
        });
    }
}
