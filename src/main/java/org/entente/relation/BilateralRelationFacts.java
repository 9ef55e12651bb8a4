package org.entente.relation;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.entente.country.CountryCodes;
import org.entente.edition.Draft;
import org.entente.edition.FactTable;
import org.entente.edition.Facts;
import org.entente.edition.file.DataRow;

/** How ties between two parties are kept. */
@Singleton
@Unremovable
public class BilateralRelationFacts implements Facts {
    static final FactTable<BilateralRelationFact> TABLE = FactTable.statements("bilateral_relation", BilateralRelationFact::key)
            .column("kind", BilateralRelationFact::kind)
            .reference("party_a_id", "party", BilateralRelationFact::a)
            .reference("party_b_id", "party", BilateralRelationFact::b)
            .column("directed", BilateralRelationFact::directed)
            .column("status", BilateralRelationFact::status)
            .column("title", BilateralRelationFact::title)
            .column("water_miles", BilateralRelationFact::waterMiles)
            .column("length_km", BilateralRelationFact::lengthKm)
            .column("representation_a", BilateralRelationFact::representationA)
            .column("representation_b", BilateralRelationFact::representationB)
            .column("unequal", BilateralRelationFact::unequal)
            .period(BilateralRelationFact::span)
            .build();

    @Override
    public FactTable<?> table() {
        return TABLE;
    }

    /** A tie is no older than its parties. @param locators where it stands; none: in the row */
    public static void state(Draft draft, DataRow row, BilateralRelationFact fact, String... locators) {
        draft.state(row, TABLE, fact.during(CountryCodes.of(draft).bounded(fact.span(), fact.a(), fact.b())), locators);
    }
}
