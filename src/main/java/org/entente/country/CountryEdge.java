package org.entente.country;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Edge;

/** A row of {@link CountryConnection}. */
@Description("One of the countries, with its cursor.")
public class CountryEdge extends Edge<Country> {
    public CountryEdge(Country node) {
        super(node);
    }
}
