package org.entente.conflict;

import org.eclipse.microprofile.graphql.Description;

@Description("What kind of conflict it is, by who fights.")
public enum ConflictKind {
    @Description("Armed force of which a government is at least one side.")
    ARMED_CONFLICT,
    @Description("States threaten, display or use force against each other: Correlates of War, Militarized Interstate Disputes.")
    MILITARIZED_DISPUTE,
    @Description("Organized groups fight each other, no government among them.")
    NON_STATE_CONFLICT,
    @Description("A government or a group attacks civilians.")
    ONE_SIDED_VIOLENCE
}
