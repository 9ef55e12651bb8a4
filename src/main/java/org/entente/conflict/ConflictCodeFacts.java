package org.entente.conflict;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.entente.edition.FactTable;
import org.entente.edition.Facts;

/** How conflicts' codes in other systems are kept. */
@Singleton
@Unremovable
class ConflictCodeFacts implements Facts {
    static final FactTable<ConflictCodeFact> TABLE = FactTable
            .<ConflictCodeFact>statements("conflict_code", fact -> fact.system() + '/' + fact.code())
            .reference("conflict_id", "conflict", ConflictCodeFact::conflict)
            .column("system", ConflictCodeFact::system)
            .column("code", ConflictCodeFact::code)
            .build();

    @Override
    public FactTable<?> table() {
        return TABLE;
    }
}
