package org.entente.fact;

import org.eclipse.microprofile.graphql.Description;

/** What a source knows of a question. */
@Description("What a source knows: UNKNOWN is neither yes nor no.")
public enum Certainty {
    @Description("The source knows it to be so.")
    YES,
    @Description("The source knows it not to be so.")
    NO,
    @Description("The source does not say.")
    UNKNOWN
}
