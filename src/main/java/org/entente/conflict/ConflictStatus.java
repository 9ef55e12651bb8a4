package org.entente.conflict;

import org.eclipse.microprofile.graphql.Description;

/** How a conflict stands. */
@Description("How a conflict stands, as its source has it.")
public enum ConflictStatus {
    @Description("Fought.")
    ACTIVE,
    @Description("Neither fought as a war nor settled.")
    FROZEN,
    @Description("Over.")
    ENDED,
    @Description("The source does not say.")
    UNKNOWN
}
