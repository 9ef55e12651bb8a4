package org.entente.relation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.FactTable;
import org.entente.edition.Span;
import org.entente.edition.csv.CsvRow;
import org.entente.edition.csv.CsvTable;
import org.entente.edition.csv.PartyCodes;
import org.entente.edition.file.Layout;
import org.entente.edition.file.RejectedRow;
import org.jspecify.annotations.Nullable;

/** Ties between two parties in Entente CSV. */
@Singleton
class BilateralRelationsCsv implements CsvTable {
    private static final Layout LAYOUT = CsvTable.layout("relations", "kind", "party_a", "party_b", "status")
            .optional("key", "directed", "title", "from", "until", "period_status", "length_km", "locators");

    @Inject
    PartyCodes parties;

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public List<String> shipped() {
        return List.of("relations.csv");
    }

    @Override
    public FactTable<?> facts() {
        return BilateralRelationFacts.TABLE;
    }

    @Override
    public void read(CsvRow row) {
        long a = parties.row(row, "party_a");
        long b = parties.row(row, "party_b");
        if (a == b) throw new RejectedRow("party_b", row.text("party_b"), "the same party as the other");
        RelationKind kind = row.choice("kind", RelationKind.class);
        Span span = row.span("from", "until", "period_status");
        String key = row.text("key");
        if (key == null) key = String.join("/", kind.name(), row.text("party_a"), row.text("party_b"), CsvRow.begun(span));
        BilateralRelationFact relation = BilateralRelationFact.of(key, kind, a, b, row.choice("status", RelationStatus.class), span)
                .titled(row.text("title"))
                .along(length(row, kind));
        if (row.truth("directed")) relation = relation.towardsB();
        BilateralRelationFacts.state(row.draft(), row.line(), relation, row.locators());
    }

    private static @Nullable Double length(CsvRow row, RelationKind kind) {
        Double length = row.positive("length_km");
        if (length != null && kind != RelationKind.LAND_BOUNDARY)
            throw new RejectedRow("length_km", row.text("length_km"), "only a LAND_BOUNDARY has a length");
        return length;
    }
}
