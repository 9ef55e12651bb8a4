package org.entente.graph;

import org.eclipse.microprofile.graphql.Description;

@Description("Whether a list holds all that there is.")
public enum Completeness {
    @Description("A source claims to list all of them on that day.")
    COMPLETE,
    @Description("Sources name some of them; none claims to name all.")
    PARTIAL,
    @Description("No source says anything about it: an empty list says nothing.")
    UNKNOWN
}
