package org.entente.people;

import io.quarkus.arc.Unremovable;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.csv.Line;
import org.entente.edition.csv.Reading;
import org.entente.edition.csv.ShippedTable;
import org.entente.edition.csv.Upsert;
import org.entente.fact.Folded;

/** persons.csv. */
@Singleton
@Unremovable
@Priority(79)
class PersonTable implements ShippedTable {
    @Override
    public String stage() {
        return "stage_person";
    }

    @Override
    public List<String> columns() {
        return List.of("key", "name", "sort_name", "description", "source", "locators");
    }

    @Override
    public List<String[]> rows(Reading reading) {
        return reading.lines("persons.csv", "key", "name", "source", "locators").stream().map(line -> {
            String name = line.required("name");
            return Line.row(line.declared("key", "person"), name, name == null ? null : Folded.of(name), line.text("description"), line.citation());
        }).toList();
    }

    @Override
    public List<String> merge() {
        return List.of("insert into party (kind, key) select 'PERSON', s.key from stage_person s order by s.line on conflict do nothing",
                new Upsert("person", stage(), "key").set("id", "(select p.id from party p where p.kind = 'PERSON' and p.key = s.key)")
                        .same("key", "name", "sort_name", "description").citation().upsert());
    }
}
