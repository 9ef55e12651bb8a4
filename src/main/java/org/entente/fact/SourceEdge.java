package org.entente.fact;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Edge;

/** A row of {@link SourceConnection}. */
@Description("One of the sources, with its cursor.")
public class SourceEdge extends Edge<Source> {
    public SourceEdge(Source node) {
        super(node);
    }
}
