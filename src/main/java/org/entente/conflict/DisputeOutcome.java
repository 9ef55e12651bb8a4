package org.entente.conflict;

import org.eclipse.microprofile.graphql.Description;

/** How a dispute came out. */
@Description("How a dispute came out, as in Militarized Interstate Disputes.")
public enum DisputeOutcome {
    @Description("Side A won.")
    VICTORY_SIDE_A,
    @Description("Side B won.")
    VICTORY_SIDE_B,
    @Description("Side A yielded.")
    YIELD_SIDE_A,
    @Description("Side B yielded.")
    YIELD_SIDE_B,
    @Description("Stalemate.")
    STALEMATE,
    @Description("Compromise.")
    COMPROMISE,
    @Description("Who or what was seized was released.")
    RELEASED,
    @Description("Unclear.")
    UNCLEAR,
    @Description("It became part of a war that was going on.")
    JOINS_ONGOING_WAR
}
