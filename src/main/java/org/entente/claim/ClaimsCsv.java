package org.entente.claim;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.entente.conflict.Conflicts;
import org.entente.edition.FactTable;
import org.entente.edition.Span;
import org.entente.edition.csv.CsvRow;
import org.entente.edition.csv.CsvTable;
import org.entente.edition.csv.PartyCodes;
import org.entente.edition.file.Layout;
import org.entente.edition.file.RejectedRow;
import org.jspecify.annotations.Nullable;

/** Claims in Entente CSV. */
@Singleton
class ClaimsCsv implements CsvTable {
    private static final Layout LAYOUT = CsvTable.layout("claims", "subject", "property", "value").optional("from", "until", "status",
            "locators");

    private static final String CONFLICT = "conflict:";

    @Inject
    PartyCodes parties;

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public List<String> shipped() {
        return List.of("claims.csv");
    }

    @Override
    public FactTable<?> facts() {
        return ClaimFacts.TABLE;
    }

    @Override
    public void read(CsvRow row) {
        String subject = row.required("subject");
        boolean ofConflict = subject.startsWith(CONFLICT);
        Long conflict = ofConflict ? Conflicts.of(row.draft()).row(row, subject.substring(CONFLICT.length())) : null;
        if (ofConflict && conflict == null) throw new RejectedRow("subject", subject, "no such conflict");
        Long party = ofConflict ? null : Long.valueOf(parties.row(row, "subject"));
        String key = String.join("/", subject, row.required("property"), row.required("value"));
        // Node ids are made of it: it stays as it is.
        if (row.draft().ships()) key += "/" + row.draft().source();
        row.draft().state(row.line(), ClaimFacts.TABLE,
                new ClaimFact(key, party, conflict, row.text("property"), row.text("value"), span(row)),
                row.locators());
    }

    /** Null where the row tells no time. */
    private static @Nullable Span span(CsvRow row) {
        return row.text("from") == null && row.text("until") == null && row.text("status") == null ? null
                : row.span("from", "until", "status");
    }
}
