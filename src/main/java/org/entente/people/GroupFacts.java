package org.entente.people;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.entente.edition.FactTable;
import org.entente.edition.Facts;
import org.entente.edition.Subject;
import org.entente.fact.Folded;

/** How groups are kept. */
@Singleton
@Unremovable
class GroupFacts implements Facts {
    static final FactTable<GroupFact> TABLE = FactTable
            .about(Subject.of("actor_group", "key").extending("party", "GROUP").named().build(), GroupFact::row, GroupFact::key,
                    fact -> fact.name().equals(fact.key()))
            .column("name", GroupFact::name)
            .column("sort_name", fact -> Folded.of(fact.name()))
            .build();

    @Override
    public FactTable<?> table() {
        return TABLE;
    }
}
