package org.entente.organization;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Edge;

/** A row of {@link OrganizationConnection}. */
@Description("One of the organizations, with its cursor.")
public class OrganizationEdge extends Edge<Organization> {
    public OrganizationEdge(Organization node) {
        super(node);
    }
}
