package org.entente.conflict;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Connection;
import org.entente.graph.Pages;

/** Pages of {@link Conflict}. */
@Description("Conflicts, in pages.")
public class ConflictConnection extends Connection<Conflict, ConflictEdge> {
    public ConflictConnection(Pages<Conflict> pages, int parent) {
        super(pages, parent, ConflictEdge::new);
    }
}
