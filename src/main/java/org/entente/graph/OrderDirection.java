package org.entente.graph;

import org.eclipse.microprofile.graphql.Description;

/** Either way. */
@Description("Which end comes first.")
public enum OrderDirection {
    @Description("From A to Z, from early to late.")
    ASC,
    @Description("From Z to A, from late to early.")
    DESC
}
