package org.entente.country;

import org.eclipse.microprofile.graphql.Description;

/** Who gives the codes. */
@Description("A system of country codes.")
public enum CodeSystem {
    @Description("ISO 3166-1: alpha-2, alpha-3 or numeric; former states have the codes of ISO 3166-3.")
    ISO,
    @Description("Correlates of War country codes, valid by date.")
    COW,
    @Description("Gleditsch and Ward state numbers, used by UCDP; valid by date.")
    GLEDITSCH_WARD
}
