package org.entente.conflict;

import org.eclipse.microprofile.graphql.Description;

/** What a conflict is about, in the order of UCDP's numbers, from 1. */
@Description("What the parties of a conflict cannot agree on, as UCDP has it.")
public enum Incompatibility {
    @Description("Whose a territory is.")
    TERRITORY,
    @Description("Who governs, or how.")
    GOVERNMENT,
    @Description("A territory and the government.")
    BOTH
}
