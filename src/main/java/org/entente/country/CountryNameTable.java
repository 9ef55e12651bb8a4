package org.entente.country;

import io.quarkus.arc.Unremovable;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.edition.csv.Reading;
import org.entente.edition.csv.ShippedTable;

/** Names of the countries in countries.csv in every language of the CLDR. */
@Singleton
@Unremovable
@Priority(87)
class CountryNameTable implements ShippedTable {
    @Override
    public String stage() {
        return "stage_country_name";
    }

    @Override
    public List<String> columns() {
        return List.of("country", "language", "name");
    }

    @Override
    public List<String[]> rows(Reading reading) {
        Map<String, String> english = new LinkedHashMap<>();
        reading.lines("countries.csv", "iso2", "name", "kind").forEach(line -> {
            // The code of a former state may mean another state to the CLDR: CS is Serbia and Montenegro there.
            boolean former = CountryKind.FORMER_STATE.name().equals(line.text("kind"));
            if (!former && line.text("iso2") != null && line.text("name") != null) english.put(line.text("iso2"), line.text("name"));
        });
        return CldrNames.of(english).stream().map(name -> new String[] {name.iso2(), name.language(), name.name()}).toList();
    }

    @Override
    public List<String> merge() {
        return List.of("""
                insert into country_name (country_id, language, name) select c.id, s.language, s.name from stage_country_name s join country c on c.key = s.country
                on conflict (country_id, language) do update set name = excluded.name where country_name.name <> excluded.name""", """
                delete from country_name n where not exists (select 1 from stage_country_name s join country c on c.key = s.country
                where c.id = n.country_id and s.language = n.language)""");
    }
}
