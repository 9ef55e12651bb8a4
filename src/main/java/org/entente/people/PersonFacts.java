package org.entente.people;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.entente.edition.FactTable;
import org.entente.edition.Facts;
import org.entente.fact.Folded;

/** How persons are kept. */
@Singleton
@Unremovable
class PersonFacts implements Facts {
    static final FactTable<PersonFact> TABLE = FactTable.entities("person", PersonFact::row)
            .extending("party", "PERSON", "key")
            .column("key", PersonFact::key)
            .column("name", PersonFact::name)
            .column("sort_name", fact -> Folded.of(fact.name()))
            .column("description", PersonFact::description)
            .build();

    @Override
    public FactTable<?> table() {
        return TABLE;
    }
}
