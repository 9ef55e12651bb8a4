package org.entente.relation;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Edge;

/** A row of {@link BilateralRelationConnection}. */
@Description("One of the bilateral relations, with its cursor.")
public class BilateralRelationEdge extends Edge<BilateralRelation> {
    public BilateralRelationEdge(BilateralRelation node) {
        super(node);
    }
}
