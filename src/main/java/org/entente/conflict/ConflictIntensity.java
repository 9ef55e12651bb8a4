package org.entente.conflict;

import org.eclipse.microprofile.graphql.Description;

/** How hard a conflict was fought in a year. */
@Description("How hard a conflict was fought in a year, as UCDP counts.")
public enum ConflictIntensity {
    @Description("25 to 999 deaths in battle.")
    MINOR,
    @Description("1,000 deaths in battle or more.")
    WAR
}
