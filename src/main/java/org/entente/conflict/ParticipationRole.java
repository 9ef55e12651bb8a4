package org.entente.conflict;

import org.eclipse.microprofile.graphql.Description;

/** As what a party takes part. */
@Description("As what a party takes part in a conflict or event.")
public enum ParticipationRole {
    @Description("Fights.")
    BELLIGERENT,
    @Description("Supports one that fights.")
    SUPPORTER,
    @Description("Takes the action.")
    ACTOR,
    @Description("The action is directed at it.")
    TARGET,
    @Description("Mediates between the others.")
    MEDIATOR,
    @Description("Negotiates for itself.")
    NEGOTIATOR,
    @Description("Chairs the negotiations together with others.")
    CO_CHAIR,
    @Description("Is represented in the body that negotiates.")
    REPRESENTED,
    @Description("Sponsors the negotiations.")
    SPONSOR,
    @Description("Steers the fighting from outside, or feeds it.")
    INFLUENCER,
    @Description("It is concerned, but neither acts nor is attacked: a resolution calls on it, or it happens in its conflict.")
    CONCERNED,
    @Description("It happens there: on its territory, or over its government.")
    LOCATION
}
