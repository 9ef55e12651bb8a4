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

/** groups.csv. */
@Singleton
@Unremovable
@Priority(79)
class GroupTable implements ShippedTable {
    @Override
    public String stage() {
        return "stage_group";
    }

    @Override
    public List<String> columns() {
        return List.of("key", "name", "sort_name", "source", "locators");
    }

    @Override
    public List<String[]> rows(Reading reading) {
        return reading.lines("groups.csv", "key", "name", "source", "locators").stream().map(line -> {
            String name = line.required("name");
            return Line.row(line.declared("key", "group"), name, name == null ? null : Folded.of(name), line.citation());
        }).toList();
    }

    @Override
    public List<String> merge() {
        return List.of("insert into party (kind, key) select 'GROUP', s.key from stage_group s order by s.line on conflict do nothing",
                new Upsert("actor_group", stage(), "key").set("id", "(select p.id from party p where p.kind = 'GROUP' and p.key = s.key)")
                        .same("key", "name", "sort_name").citation().upsert());
    }
}
