package org.entente.conflict;

import org.eclipse.microprofile.graphql.Description;

/** What a state wanted to change, in the order of the numbers of the codebook, from 0. */
@Description("What a state in a dispute wanted to change, as in Militarized Interstate Disputes.")
public enum RevisionType {
    @Description("It wanted to change nothing, or nothing more.")
    NOT_APPLICABLE,
    @Description("Whose a territory is.")
    TERRITORY,
    @Description("A policy of the other state.")
    POLICY,
    @Description("The other state's regime or government.")
    REGIME,
    @Description("Something else.")
    OTHER
}
