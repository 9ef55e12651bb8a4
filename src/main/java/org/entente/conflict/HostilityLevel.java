package org.entente.conflict;

import org.eclipse.microprofile.graphql.Description;

@Description("The highest level of hostility, as in Militarized Interstate Disputes.")
public enum HostilityLevel {
    @Description("No militarized action.")
    NO_MILITARIZED_ACTION,
    @Description("A threat to use force.")
    THREAT_TO_USE_FORCE,
    @Description("A display of force.")
    DISPLAY_OF_FORCE,
    @Description("Force is used.")
    USE_OF_FORCE,
    @Description("War.")
    WAR
}
