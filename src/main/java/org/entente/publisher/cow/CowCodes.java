package org.entente.publisher.cow;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.entente.conflict.ConflictCodeSystem;
import org.entente.country.CodeSystem;
import org.entente.graph.OpenValue;
import org.entente.organization.OrganizationCodeSystem;

/** The codes of the Correlates of War project. */
@Singleton
final class CowCodes {
    static final CodeSystem COUNTRIES = new CodeSystem("COW");
    static final ConflictCodeSystem DISPUTES = new ConflictCodeSystem("COW_MID");
    /** The acronyms of Intergovernmental Organizations. */
    static final String ORGANIZATIONS = "COW_IGO";

    @Produces
    @Singleton
    static OpenValue countries() {
        return new OpenValue(COUNTRIES, "Correlates of War country codes, valid by date.");
    }

    @Produces
    @Singleton
    static OpenValue organizations() {
        return new OpenValue(new OrganizationCodeSystem(ORGANIZATIONS), "Correlates of War, acronym in Intergovernmental Organizations.");
    }

    @Produces
    @Singleton
    static OpenValue disputes() {
        return new OpenValue(DISPUTES, "Correlates of War, number of a militarized interstate dispute.");
    }
}
