package org.entente.conflict;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Connection;
import org.entente.graph.Pages;

/** Pages of {@link ConflictYear}. */
@Description("Years of conflicts, in pages.")
public class ConflictYearConnection extends Connection<ConflictYear, ConflictYearEdge> {
    public ConflictYearConnection(Pages<ConflictYear> pages, int parent) {
        super(pages, parent, ConflictYearEdge::new);
    }
}
