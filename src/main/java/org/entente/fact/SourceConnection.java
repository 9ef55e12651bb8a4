package org.entente.fact;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Connection;
import org.entente.graph.Pages;

/** Pages of {@link Source}. */
@Description("Sources, in pages.")
public class SourceConnection extends Connection<Source, SourceEdge> {
    public SourceConnection(Pages<Source> pages, int parent) {
        super(pages, parent, SourceEdge::new);
    }
}
