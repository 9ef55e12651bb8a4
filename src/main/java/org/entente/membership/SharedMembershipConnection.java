package org.entente.membership;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Connection;
import org.entente.graph.Pages;

/** Pages of {@link SharedMembership}. */
@Description("Countries with which memberships are shared, in pages.")
public class SharedMembershipConnection extends Connection<SharedMembership, SharedMembershipEdge> {
    public SharedMembershipConnection(Pages<SharedMembership> pages, int parent) {
        super(pages, parent, SharedMembershipEdge::new);
    }
}
