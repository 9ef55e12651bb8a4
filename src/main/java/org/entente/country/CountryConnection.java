package org.entente.country;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Connection;
import org.entente.graph.Pages;

/** Pages of {@link Country}. */
@Description("Countries, in pages.")
public class CountryConnection extends Connection<Country, CountryEdge> {
    public CountryConnection(Pages<Country> pages, int parent) {
        super(pages, parent, CountryEdge::new);
    }
}
