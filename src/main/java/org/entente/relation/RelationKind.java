package org.entente.relation;

import org.eclipse.microprofile.graphql.Description;

/** What ties two parties. Alliance kinds are those of the Correlates of War project. */
@Description("What ties two parties.")
public enum RelationKind {
    @Description("Diplomatic relations.")
    DIPLOMATIC_RELATIONS,
    @Description("A strategic alliance, with or without a treaty.")
    STRATEGIC_ALLIANCE,
    @Description("A treaty to defend each other.")
    DEFENSE_PACT,
    @Description("A treaty to stay neutral if the other is attacked.")
    NEUTRALITY_PACT,
    @Description("A treaty not to attack each other.")
    NONAGGRESSION_PACT,
    @Description("A treaty to consult in a crisis.")
    ENTENTE,
    @Description("One supplies arms to the other.")
    ARMS_SUPPLY,
    @Description("One supports the other.")
    SUPPORT,
    @Description("One, such as a chamber of commerce, promotes business with the other.")
    BUSINESS_PROMOTION,
    @Description("They work together within a framework, named by the title.")
    COOPERATION_FRAMEWORK,
    @Description("They touch on land or at a river.")
    LAND_BOUNDARY,
    @Description("A boundary at sea or on a lake, named by the title.")
    SEA_BOUNDARY,
    @Description("They are near each other across water: see waterMiles.")
    CONTIGUITY,
    @Description("A dispute.")
    DISPUTE
}
