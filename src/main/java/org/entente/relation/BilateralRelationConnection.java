package org.entente.relation;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Connection;
import org.entente.graph.Pages;

/** Pages of {@link BilateralRelation}. */
@Description("Bilateral relations, in pages.")
public class BilateralRelationConnection extends Connection<BilateralRelation, BilateralRelationEdge> {
    public BilateralRelationConnection(Pages<BilateralRelation> pages, int parent) {
        super(pages, parent, BilateralRelationEdge::new);
    }
}
