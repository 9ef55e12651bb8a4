package org.entente.membership;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Connection;
import org.entente.graph.Pages;

/** Pages of {@link Membership}. */
@Description("Memberships, in pages.")
public class MembershipConnection extends Connection<Membership, MembershipEdge> {
    public MembershipConnection(Pages<Membership> pages, int parent) {
        super(pages, parent, MembershipEdge::new);
    }
}
