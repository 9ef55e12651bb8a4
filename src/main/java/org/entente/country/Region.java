package org.entente.country;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A part of the world, as the filter of countries takes it. */
@Description("A region by UN M49.")
public record Region(
        @NonNull @Description("Its name in English.") String name,
        @NonNull @Description("The names of its subregions in English.") List<@NonNull String> subregions) {}
