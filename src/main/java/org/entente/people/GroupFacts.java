package org.entente.people;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.entente.edition.FactTable;
import org.entente.edition.Facts;
import org.entente.fact.Folded;

/** How groups are kept. */
@Singleton
@Unremovable
class GroupFacts implements Facts {
    static final FactTable<GroupFact> TABLE = FactTable.entities("actor_group", GroupFact::row)
            .extending("party", "GROUP", "key")
            .column("key", GroupFact::key)
            .column("name", GroupFact::name)
            .column("sort_name", fact -> Folded.of(fact.name()))
            .build();

    @Override
    public FactTable<?> table() {
        return TABLE;
    }
}
