package org.entente.publisher.ucdp;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.entente.conflict.ConflictCodeSystem;
import org.entente.country.CodeSystem;
import org.entente.graph.OpenValue;
import org.entente.people.GroupCodeSystem;

/** The codes that the Uppsala Conflict Data Program uses. */
@Singleton
final class UcdpCodes {
    static final CodeSystem COUNTRIES = new CodeSystem("GLEDITSCH_WARD");
    static final ConflictCodeSystem CONFLICTS = new ConflictCodeSystem("UCDP");
    static final GroupCodeSystem GROUPS = new GroupCodeSystem("UCDP");

    @Produces
    @Singleton
    static OpenValue countries() {
        return new OpenValue(COUNTRIES, "Gleditsch and Ward state numbers, used by UCDP; valid by date.");
    }

    @Produces
    @Singleton
    static OpenValue groups() {
        return new OpenValue(GROUPS, "Uppsala Conflict Data Program, actor id.");
    }

    @Produces
    @Singleton
    static OpenValue conflicts() {
        return new OpenValue(CONFLICTS, "Uppsala Conflict Data Program, conflict id.");
    }
}
