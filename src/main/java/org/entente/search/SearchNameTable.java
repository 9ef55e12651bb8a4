package org.entente.search;

import io.quarkus.arc.Unremovable;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.country.CldrNames;
import org.entente.edition.csv.Line;
import org.entente.edition.csv.Reading;
import org.entente.edition.csv.ShippedTable;
import org.entente.fact.Folded;

/** Every name by which something can be found. */
@Singleton
@Unremovable
@Priority(10)
class SearchNameTable implements ShippedTable {
    @Override
    public String stage() {
        return "stage_search_name";
    }

    @Override
    public List<String> columns() {
        return List.of("kind", "key", "folded");
    }

    @Override
    public List<String[]> rows(Reading reading) {
        List<String[]> rows = new ArrayList<>();
        Map<String, String> english = new LinkedHashMap<>();
        for (Line line : reading.lines("countries.csv", "key", "iso2", "iso3", "name", "official_name", "kind")) {
            if (line.text("key") == null || line.text("name") == null) continue;
            if (!"FORMER_STATE".equals(line.text("kind"))) english.put(line.text("iso2"), line.text("name"));
            for (String column : List.of("iso2", "iso3", "name", "official_name")) add(rows, "COUNTRY", line.text("key"), line.text(column));
        }
        for (CldrNames.Name name : CldrNames.of(english)) add(rows, "COUNTRY", name.iso2(), name.name());
        for (Line line : reading.lines("organizations.csv", "code", "name", "aliases")) {
            add(rows, "ORGANIZATION", line.text("code"), line.text("code"));
            add(rows, "ORGANIZATION", line.text("code"), line.text("name"));
            line.several("aliases").lines().forEach(alias -> add(rows, "ORGANIZATION", line.text("code"), alias));
        }
        for (Line line : reading.lines("groups.csv", "key", "name")) add(rows, "GROUP", line.text("key"), line.text("name"));
        for (Line line : reading.lines("persons.csv", "key", "name")) add(rows, "PERSON", line.text("key"), line.text("name"));
        for (Line line : reading.lines("conflicts.csv", "code", "name")) add(rows, "CONFLICT", line.text("code"), line.text("name"));
        return rows;
    }

    private static void add(List<String[]> rows, String kind, String key, String name) {
        if (key != null && name != null && !Folded.of(name).isEmpty()) rows.add(new String[] {kind, key, Folded.of(name)});
    }

    @Override
    public List<String> merge() {
        String targets = "(select distinct s.kind, coalesce(p.id, k.id) as id, s.folded from stage_search_name s"
                + " left join party p on p.kind = s.kind and p.key = s.key left join conflict k on s.kind = 'CONFLICT' and k.code = s.key)";
        return List.of("insert into search_name (kind, target_id, folded) select kind, id, folded from " + targets + " t on conflict do nothing",
                // Names of what imports have added stay.
                "delete from search_name n where (n.kind, n.target_id) in (select kind, id from " + targets + " t)"
                        + " and (n.kind, n.target_id, n.folded) not in (select kind, id, folded from " + targets + " t)");
    }
}
