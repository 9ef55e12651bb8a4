package org.entente.membership;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Edge;

/** A row of {@link MembershipConnection}. */
@Description("One of the memberships, with its cursor.")
public class MembershipEdge extends Edge<Membership> {
    public MembershipEdge(Membership node) {
        super(node);
    }
}
