package org.entente.conflict;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Edge;

/** A row of {@link ConflictYearConnection}. */
@Description("One of the years, with its cursor.")
public class ConflictYearEdge extends Edge<ConflictYear> {
    public ConflictYearEdge(ConflictYear node) {
        super(node);
    }
}
