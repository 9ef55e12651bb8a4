package org.entente.conflict;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Edge;

/** A row of {@link ConflictConnection}. */
@Description("One of the conflicts, with its cursor.")
public class ConflictEdge extends Edge<Conflict> {
    public ConflictEdge(Conflict node) {
        super(node);
    }
}
