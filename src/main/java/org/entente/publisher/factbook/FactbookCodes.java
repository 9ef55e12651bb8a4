package org.entente.publisher.factbook;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.entente.country.CodeSystem;
import org.entente.graph.OpenValue;
import org.entente.organization.OrganizationCodeSystem;

/** The codes of the World Factbook. */
@Singleton
final class FactbookCodes {
    static final CodeSystem COUNTRIES = new CodeSystem("GEC");
    static final String ORGANIZATIONS = "WORLD_FACTBOOK";

    @Produces
    @Singleton
    static OpenValue countries() {
        return new OpenValue(COUNTRIES, "Geopolitical Entities and Codes, formerly FIPS 10-4, as in the World Factbook, valid by date.");
    }

    @Produces
    @Singleton
    static OpenValue organizations() {
        return new OpenValue(new OrganizationCodeSystem(ORGANIZATIONS),
                "Abbreviation in the World Factbook; of one that has changed its meaning, the latest.");
    }
}
