package org.entente.search;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Connection;
import org.entente.graph.Pages;

/** Pages of {@link SearchHit}. */
@Description("Search hits, in pages.")
public class SearchHitConnection extends Connection<SearchHit, SearchHitEdge> {
    public SearchHitConnection(Pages<SearchHit> pages, int parent) {
        super(pages, parent, SearchHitEdge::new);
    }
}
