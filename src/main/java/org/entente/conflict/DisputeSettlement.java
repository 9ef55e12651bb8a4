package org.entente.conflict;

import org.eclipse.microprofile.graphql.Description;

/** How a dispute was settled. */
@Description("How a dispute was settled, as in Militarized Interstate Disputes.")
public enum DisputeSettlement {
    @Description("Negotiated.")
    NEGOTIATED,
    @Description("Imposed.")
    IMPOSED,
    @Description("Not at all.")
    NONE,
    @Description("Unclear.")
    UNCLEAR
}
