package org.entente.people;

import io.quarkus.arc.Unremovable;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.csv.Line;
import org.entente.edition.csv.Reading;
import org.entente.edition.csv.ShippedTable;
import org.entente.edition.csv.Upsert;

/** offices.csv. */
@Singleton
@Unremovable
@Priority(40)
class OfficeTable implements ShippedTable {
    @Override
    public String stage() {
        return "stage_office";
    }

    @Override
    public List<String> columns() {
        return List.of("key", "person", "title", "holder_kind", "holder_key", "from_day", "from_precision", "until_day", "until_precision", "period_status", "source", "locators");
    }

    @Override
    public List<String[]> rows(Reading reading) {
        return reading.lines("offices.csv", "person", "title", "holder", "from", "until", "status", "source", "locators").stream().map(line -> {
            String person = line.requiredReference("person", "person");
            String title = line.required("title");
            String key = String.join("/", person, title, line.text("holder"), line.text("source"));
            return Line.row(line.declared("title", "office", key), person, title, line.party("holder"), line.period("from", "until", "status"), line.citation());
        }).toList();
    }

    @Override
    public List<String> merge() {
        Upsert offices = new Upsert("office", stage(), "key").same("key", "title").set("person_id", "(select p.id from person p where p.key = s.person)")
                .set("holder_id", "(select p.id from party p where p.kind = s.holder_kind and p.key = s.holder_key)").period().citation();
        return List.of(offices.upsert(), offices.deleteGone());
    }
}
