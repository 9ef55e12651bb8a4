package org.entente.conflict;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Edge;

/** A row of {@link ParticipationConnection}. */
@Description("One of the participations, with its cursor.")
public class ParticipationEdge extends Edge<Participation> {
    public ParticipationEdge(Participation node) {
        super(node);
    }
}
