package org.entente.conflict;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Connection;
import org.entente.graph.Pages;

/** Pages of {@link Participation}. */
@Description("Participations, in pages.")
public class ParticipationConnection extends Connection<Participation, ParticipationEdge> {
    public ParticipationConnection(Pages<Participation> pages, int parent) {
        super(pages, parent, ParticipationEdge::new);
    }
}
