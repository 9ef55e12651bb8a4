package org.entente.people;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.entente.edition.FactTable;
import org.entente.edition.Facts;
import org.entente.edition.Subject;
import org.entente.fact.Folded;

/** How persons are kept. */
@Singleton
@Unremovable
class PersonFacts implements Facts {
    static final FactTable<PersonFact> TABLE = FactTable
            .about(Subject.of("person", "key").extending("party", "PERSON").named()
                    .described("st.description is not null", "description").build(), PersonFact::row, PersonFact::key,
                    fact -> fact.name().equals(fact.key()))
            .column("name", PersonFact::name)
            .column("sort_name", fact -> Folded.of(fact.name()))
            .column("description", PersonFact::description)
            .build();

    @Override
    public FactTable<?> table() {
        return TABLE;
    }
}
