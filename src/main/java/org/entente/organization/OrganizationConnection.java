package org.entente.organization;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Connection;
import org.entente.graph.Pages;

/** Pages of {@link Organization}. */
@Description("Organizations, in pages.")
public class OrganizationConnection extends Connection<Organization, OrganizationEdge> {
    public OrganizationConnection(Pages<Organization> pages, int parent) {
        super(pages, parent, OrganizationEdge::new);
    }
}
