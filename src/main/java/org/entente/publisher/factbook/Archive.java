package org.entente.publisher.factbook;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.edition.Draft;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.DataTable;
import org.entente.edition.file.InvalidFile;
import org.entente.edition.file.Layout;
import org.entente.edition.file.RejectedRow;
import org.jspecify.annotations.Nullable;

/** The editions since 1990, each a dump of its fields, with a table of the entities that each has chapters of. */
final class Archive {
    static final Layout FIELDS = Layout.ofSql("World Factbook, fields of an edition", "fieldid", "categoryid", "countryid", "fieldname",
            "content");
    static final Layout ENTITIES = Layout.of("World Factbook, entities of each edition", "countryid", "year", "code", "name", "source",
            "mastercountryid").otherwiseIn(null);
    /** It folds the Soviet Union into Russia, and the two Germanys into one. */
    static final Layout MASTERS = Layout.of("World Factbook, master list of entities", "mastercountryid", "canonicalcode", "canonicalname",
            "isoalpha2", "entitytype", "administeringmastercountryid").notRead();
    private static final Pattern YEAR = Pattern.compile("(\\d{4})\\.sql\\.gz$");

    private final NavigableMap<Integer, DataTable> editions = new TreeMap<>();
    private final DataTable entities;

    /** @throws InvalidFile if the table of entities or an edition in between is missing */
    Archive(List<DataTable> tables) {
        for (DataTable table : tables) {
            if (!table.layout().equals(FIELDS)) continue;
            Matcher year = YEAR.matcher(table.name());
            if (!year.find())
                throw new InvalidFile(table.name() + " does not tell its edition by its name, as country_fields_2003.sql.gz does.");
            DataTable other = editions.put(Integer.parseInt(year.group(1)), table);
            if (other != null) throw new InvalidFile(other.name() + " and " + table.name() + " are the same edition.");
        }
        entities = tables.stream().filter(table -> table.layout().equals(ENTITIES)).findFirst().orElseThrow(() -> new InvalidFile(
                "The table of the entities of each edition is missing: reference_tables/countries.csv. Import the archive as it is downloaded."));
        if (editions.isEmpty()) throw new InvalidFile("The editions are missing: fields/country_fields_YYYY.sql.gz.");
        for (int year = first(); year <= last(); year++) {
            if (!editions.containsKey(year))
                throw new InvalidFile("The edition of " + year + " is missing (country_fields_" + year
                        + ".sql.gz): what it lists would seem to have ended.");
        }
    }

    int first() {
        return editions.firstKey();
    }

    int last() {
        return editions.lastKey();
    }

    private record Numbered(int edition, String name, @Nullable Entity entity) {}

    /** Hands over what is read of it, edition by edition. */
    void read(Draft draft, Consumer<Entry> reader) {
        Map<String, Numbered> byNumber = entities(draft);
        editions.forEach((edition, table) -> draft.read(table, row -> {
            Topic topic = Topic.of(row.required("fieldname"));
            String text = row.text("content");
            if (topic == null || text == null) return;
            Numbered numbered = byNumber.get(row.required("countryid"));
            if (numbered == null)
                throw new RejectedRow("countryid", row.text("countryid"), "not in " + entities.name() + ", or its entity is unknown");
            if (numbered.edition != edition)
                throw new RejectedRow("countryid", row.text("countryid"), "of the edition of " + numbered.edition);
            if (numbered.entity == null) PassedOver.note(draft, numbered.name, topic, text);
            else reader.accept(new Entry(edition, numbered.entity, topic, Markup.without(text), row));
        }));
    }

    private Map<String, Numbered> entities(Draft draft) {
        Map<String, Numbered> byNumber = new HashMap<>();
        Set<Integer> years = new HashSet<>();
        Entities known = Entities.of(draft);
        draft.read(entities, row -> {
            int year = row.requiredNumber("year");
            years.add(year);
            String name = row.required("name");
            byNumber.put(row.required("countryid"), new Numbered(year, name, known.entity("code", name, code(row), year)));
        });
        editions.keySet().stream().filter(year -> !years.contains(year)).min(Comparator.naturalOrder()).ifPresent(year -> {
            throw new InvalidFile(entities.name() + " has no entity of the edition of " + year + ".");
        });
        return byNumber;
    }

    private static String code(DataRow row) {
        String code = row.text("code");
        return code == null ? "" : code;
    }
}
