package org.entente.claim;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Edge;

/** A row of {@link ClaimConnection}. */
@Description("One of the claims, with its cursor.")
public class ClaimEdge extends Edge<Claim> {
    public ClaimEdge(Claim node) {
        super(node);
    }
}
