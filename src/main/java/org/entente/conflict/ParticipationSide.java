package org.entente.conflict;

import org.eclipse.microprofile.graphql.Description;

/** One of two sides; the letters mean no order. */
@Description("One of the two sides of a conflict; the letters only tell them apart.")
public enum ParticipationSide {
    @Description("One side.")
    A,
    @Description("The other side.")
    B
}
