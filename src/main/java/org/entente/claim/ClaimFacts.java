package org.entente.claim;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.entente.edition.FactTable;
import org.entente.edition.Facts;

/** How claims are kept. */
@Singleton
@Unremovable
class ClaimFacts implements Facts {
    static final FactTable<ClaimFact> TABLE = FactTable.statements("claim", ClaimFact::key)
            .reference("party_id", "party", ClaimFact::party)
            .reference("conflict_id", "conflict", ClaimFact::conflict)
            .column("property", ClaimFact::property)
            .column("value", ClaimFact::value)
            .build();

    @Override
    public FactTable<?> table() {
        return TABLE;
    }
}
