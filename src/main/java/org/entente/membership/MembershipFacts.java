package org.entente.membership;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.entente.country.CountryCodes;
import org.entente.edition.Draft;
import org.entente.edition.FactTable;
import org.entente.edition.Facts;
import org.entente.edition.Span;
import org.entente.edition.file.DataRow;

/** How memberships are kept. */
@Singleton
@Unremovable
public class MembershipFacts implements Facts {
    static final FactTable<MembershipFact> TABLE = FactTable.statements("membership", MembershipFact::key)
            .reference("country_id", "country", MembershipFact::country)
            .reference("organization_id", "organization", MembershipFact::organization)
            .column("role", MembershipFact::role)
            .column("role_text", MembershipFact::roleText)
            .period(MembershipFact::span)
            .build();

    @Override
    public FactTable<?> table() {
        return TABLE;
    }

    /** A membership is no older than its country. @param locators where it stands; none: in the row */
    public static void state(Draft draft, DataRow row, MembershipFact fact, String... locators) {
        Span bounded = CountryCodes.of(draft).bounded(fact.span(), fact.country());
        draft.state(row, TABLE, new MembershipFact(fact.key(), fact.country(), fact.organization(), fact.role(), fact.roleText(), bounded),
                locators);
    }
}
