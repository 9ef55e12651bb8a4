package org.entente.search;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Edge;

/** A row of {@link SearchHitConnection}. */
@Description("One of the search hits, with its cursor.")
public class SearchHitEdge extends Edge<SearchHit> {
    public SearchHitEdge(SearchHit node) {
        super(node);
    }
}
