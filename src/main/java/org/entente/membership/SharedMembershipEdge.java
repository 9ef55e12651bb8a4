package org.entente.membership;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Edge;

/** A row of {@link SharedMembershipConnection}. */
@Description("One of the countries with which memberships are shared, with its cursor.")
public class SharedMembershipEdge extends Edge<SharedMembership> {
    public SharedMembershipEdge(SharedMembership node) {
        super(node);
    }
}
