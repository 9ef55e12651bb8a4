package org.entente.people;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Edge;

/** A row of {@link OfficeConnection}. */
@Description("One of the offices, with its cursor.")
public class OfficeEdge extends Edge<Office> {
    public OfficeEdge(Office node) {
        super(node);
    }
}
