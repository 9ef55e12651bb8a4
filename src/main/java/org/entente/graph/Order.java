package org.entente.graph;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An order that a client asks for. To clients {@code Order<CountryOrderField>} is {@code CountryOrderInput}: see the engine's ServedTypes. */
public record Order<F extends OrderField>(
        @NonNull @Description("By what.") F field,
        @NonNull @Description("Which end comes first.") OrderDirection direction) {}
