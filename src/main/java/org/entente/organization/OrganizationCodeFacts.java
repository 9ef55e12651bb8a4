package org.entente.organization;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.entente.edition.FactTable;
import org.entente.edition.Facts;

/** How organizations' codes in other systems are kept. */
@Singleton
@Unremovable
class OrganizationCodeFacts implements Facts {
    static final FactTable<OrganizationCodeFact> TABLE = FactTable
            .<OrganizationCodeFact>statements("organization_code", fact -> fact.system() + '/' + fact.code())
            .reference("organization_id", "organization", OrganizationCodeFact::organization)
            .column("system", OrganizationCodeFact::system)
            .column("code", OrganizationCodeFact::code)
            .build();

    @Override
    public FactTable<?> table() {
        return TABLE;
    }
}
