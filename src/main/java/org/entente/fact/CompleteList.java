package org.entente.fact;

import org.eclipse.microprofile.graphql.Description;

@Description("A list that a source may claim to have all of, for the time that it covers.")
public enum CompleteList {
    @Description("The members of each organization that it speaks of.")
    MEMBERS,
    @Description("The organizations of each country that it speaks of.")
    MEMBERSHIPS,
    @Description("The diplomatic relations of each country that it speaks of.")
    DIPLOMATIC_RELATIONS,
    @Description("The armed conflicts of the world.")
    ARMED_CONFLICTS,
    @Description("The militarized disputes of the world.")
    MILITARIZED_DISPUTES,
    @Description("The members of the international system of states.")
    STATE_SYSTEM
}
