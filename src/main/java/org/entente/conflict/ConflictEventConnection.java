package org.entente.conflict;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Connection;
import org.entente.graph.Pages;

/** Pages of {@link ConflictEvent}. */
@Description("Events of conflicts, in pages.")
public class ConflictEventConnection extends Connection<ConflictEvent, ConflictEventEdge> {
    public ConflictEventConnection(Pages<ConflictEvent> pages, int parent) {
        super(pages, parent, ConflictEventEdge::new);
    }
}
