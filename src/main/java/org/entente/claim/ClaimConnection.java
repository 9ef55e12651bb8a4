package org.entente.claim;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Connection;
import org.entente.graph.Pages;

/** Pages of {@link Claim}. */
@Description("Claims, in pages.")
public class ClaimConnection extends Connection<Claim, ClaimEdge> {
    public ClaimConnection(Pages<Claim> pages, int parent) {
        super(pages, parent, ClaimEdge::new);
    }
}
