package org.entente.conflict;

import org.eclipse.microprofile.graphql.Description;

/** What happened. */
@Description("What kind of event it is.")
public enum ConflictEventKind {
    @Description("People demonstrate.")
    DEMONSTRATION,
    @Description("An assembly votes.")
    VOTE,
    @Description("Violence, not by a regular army alone.")
    VIOLENCE,
    @Description("A state of emergency is declared.")
    STATE_OF_EMERGENCY,
    @Description("Armed forces act.")
    MILITARY_ACTION,
    @Description("Troops are sent.")
    TROOP_DEPLOYMENT,
    @Description("War.")
    WAR,
    @Description("A toll of lives over a period.")
    CASUALTIES,
    @Description("Territory changes hands.")
    TERRITORIAL_CHANGE,
    @Description("A resolution is adopted.")
    RESOLUTION,
    @Description("A cease-fire is agreed.")
    CEASE_FIRE,
    @Description("A cease-fire is violated.")
    CEASE_FIRE_VIOLATION,
    @Description("Parties negotiate.")
    NEGOTIATION,
    @Description("A settlement is proposed.")
    PROPOSAL,
    @Description("Violence with a government on at least one side.")
    STATE_BASED_VIOLENCE,
    @Description("Violence between organized groups, no government among them.")
    NON_STATE_VIOLENCE,
    @Description("Violence of a government or a group against civilians.")
    ONE_SIDED_VIOLENCE,
    @Description("A threat, display or use of force by one state against another.")
    MILITARIZED_INCIDENT
}
