package org.entente.people;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Connection;
import org.entente.graph.Pages;

/** Pages of {@link Office}. */
@Description("Offices, in pages.")
public class OfficeConnection extends Connection<Office, OfficeEdge> {
    public OfficeConnection(Pages<Office> pages, int parent) {
        super(pages, parent, OfficeEdge::new);
    }
}
