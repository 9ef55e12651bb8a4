package org.entente.statehood;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Edge;

/** A row of {@link SystemMembershipConnection}. */
@Description("One of the system memberships, with its cursor.")
public class SystemMembershipEdge extends Edge<SystemMembership> {
    public SystemMembershipEdge(SystemMembership node) {
        super(node);
    }
}
