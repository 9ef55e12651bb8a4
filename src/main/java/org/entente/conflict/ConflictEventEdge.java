package org.entente.conflict;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Edge;

/** A row of {@link ConflictEventConnection}. */
@Description("One of the events of conflicts, with its cursor.")
public class ConflictEventEdge extends Edge<ConflictEvent> {
    public ConflictEventEdge(ConflictEvent node) {
        super(node);
    }
}
