package org.entente.organization;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.entente.edition.FactTable;
import org.entente.edition.Facts;
import org.entente.fact.Folded;

/** How organizations are kept. */
@Singleton
@Unremovable
class OrganizationFacts implements Facts {
    static final FactTable<OrganizationFact> TABLE = FactTable.entities("organization", OrganizationFact::row)
            .extending("party", "ORGANIZATION", "code")
            .column("code", OrganizationFact::code)
            .column("name", OrganizationFact::name)
            .column("sort_name", fact -> Folded.of(fact.name()))
            .column("kind", OrganizationFact::kind)
            .column("aliases", OrganizationFact::aliases)
            .reference("parent_id", "organization", OrganizationFact::parent)
            .period(OrganizationFact::existence)
            .build();

    @Override
    public FactTable<?> table() {
        return TABLE;
    }
}
