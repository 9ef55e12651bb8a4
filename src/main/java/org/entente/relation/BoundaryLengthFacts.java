package org.entente.relation;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.entente.edition.Draft;
import org.entente.edition.FactTable;
import org.entente.edition.Facts;
import org.entente.edition.file.DataRow;

/** How lengths of boundaries are kept. */
@Singleton
@Unremovable
public class BoundaryLengthFacts implements Facts {
    static final FactTable<BoundaryLengthFact> TABLE = FactTable.statements("boundary_length", BoundaryLengthFact::key)
            .referenceByKey("relation_id", "bilateral_relation", BoundaryLengthFact::relation)
            .reference("country_id", "country", BoundaryLengthFact::country)
            .column("part", BoundaryLengthFact::part)
            .column("kilometres", BoundaryLengthFact::kilometres)
            .span(BoundaryLengthFact::span)
            .build();

    @Override
    public FactTable<?> table() {
        return TABLE;
    }

    /** @param locators where it stands; none: in the row */
    public static void state(Draft draft, DataRow row, BoundaryLengthFact fact, String... locators) {
        draft.state(row, TABLE, fact, locators);
    }
}
