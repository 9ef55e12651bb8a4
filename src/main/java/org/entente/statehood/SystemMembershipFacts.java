package org.entente.statehood;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.entente.country.CountryCodes;
import org.entente.edition.Draft;
import org.entente.edition.FactTable;
import org.entente.edition.Facts;
import org.entente.edition.file.DataRow;

/** How memberships in the international system are kept. */
@Singleton
@Unremovable
public class SystemMembershipFacts implements Facts {
    private static final FactTable<SystemMembershipFact> TABLE = FactTable.statements("system_membership", SystemMembershipFact::key)
            .reference("country_id", "country", SystemMembershipFact::country)
            .period(SystemMembershipFact::span)
            .build();

    @Override
    public FactTable<?> table() {
        return TABLE;
    }

    /** A spell is no older than its country. */
    public static void state(Draft draft, DataRow row, SystemMembershipFact fact) {
        draft.state(row, TABLE,
                new SystemMembershipFact(fact.key(), fact.country(), CountryCodes.of(draft).bounded(fact.span(), fact.country())));
    }
}
