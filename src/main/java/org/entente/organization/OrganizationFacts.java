package org.entente.organization;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.entente.edition.FactTable;
import org.entente.edition.Facts;
import org.entente.edition.Subject;
import org.entente.fact.Folded;

/** How organizations are kept. */
@Singleton
@Unremovable
class OrganizationFacts implements Facts {
    private static final Subject ORGANIZATION = Subject.of("organization", "code").inAnyCase().extending("party", "ORGANIZATION")
            .named()
            .classified("kind", OrganizationKind.INTERGOVERNMENTAL_ORGANIZATION)
            .described("cardinality(st.aliases) > 0", "aliases")
            .described("st.parent_id is not null", "parent_id")
            .dated(Subject.HAS_DATES)
            .build();

    static final FactTable<OrganizationFact> TABLE = FactTable
            .about(ORGANIZATION, OrganizationFact::row, OrganizationFact::code, OrganizationFact::isMention)
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
