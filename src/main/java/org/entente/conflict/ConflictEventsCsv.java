package org.entente.conflict;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.edition.FactTable;
import org.entente.edition.Span;
import org.entente.edition.csv.CsvRow;
import org.entente.edition.csv.CsvTable;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.Layout;
import org.entente.edition.file.RejectedRow;

/** Events of conflicts in Entente CSV. */
@Singleton
class ConflictEventsCsv implements CsvTable {
    private static final Layout LAYOUT = CsvTable.layout("conflict events", "key", "conflict", "title", "kind").optional("from", "until",
            "period_status",
            "fatalities_best", "fatalities_low", "fatalities_high", "fatalities_at_least", "fatalities_per_year", "locations", "latitude",
            "longitude", "locators");

    record Happened(Span when, int position) {}

    /** The events that these files have stated, by key: for those who took part. */
    private static final class Events {
        private final Map<String, Happened> byKey = new HashMap<>();
    }

    /** An event that is not in these files rejects the row. */
    static Happened happened(CsvRow row, String key) {
        Happened happened = events(row).get(key);
        if (happened == null) throw new RejectedRow("event", key, "no such event in these files");
        return happened;
    }

    private static Map<String, Happened> events(CsvRow row) {
        return row.draft().part(Events.class, draft -> new Events()).byKey;
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public List<String> shipped() {
        return List.of("conflict-events.csv");
    }

    @Override
    public FactTable<?> facts() {
        return ConflictEventFacts.TABLE;
    }

    @Override
    public void read(CsvRow row) {
        DataRow line = row.line();
        String key = row.required("key");
        Span span = row.span("from", "until", "period_status");
        Deaths deaths = new Deaths(row.count("fatalities_best"), row.count("fatalities_low"), row.count("fatalities_high"),
                row.count("fatalities_at_least"));
        Double latitude = row.degrees("latitude", 90);
        Double longitude = row.degrees("longitude", 180);
        if ((latitude == null) != (longitude == null))
            throw new RejectedRow(latitude == null ? "latitude" : "longitude", "", "empty, but not the other one");
        String conflict = row.text("conflict");
        int position = row.position();
        ConflictEventFacts.state(row.draft(), line,
                new ConflictEventFact(key, null, conflict == null ? null : Long.valueOf(ConflictsCsv.conflict(row, conflict)),
                        row.required("title"), row.choice("kind", ConflictEventKind.class), position, deaths,
                        row.truth("fatalities_per_year"),
                        ConflictEventFact.Sides.NOT_COUNTED, row.several("locations"), latitude, longitude, null, null, null, null, span),
                row.locators());
        events(row).put(key, new Happened(span, position));
    }
}
