package org.entente.statehood;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Connection;
import org.entente.graph.Pages;

/** Pages of {@link SystemMembership}. */
@Description("System memberships, in pages.")
public class SystemMembershipConnection extends Connection<SystemMembership, SystemMembershipEdge> {
    public SystemMembershipConnection(Pages<SystemMembership> pages, int parent) {
        super(pages, parent, SystemMembershipEdge::new);
    }
}
