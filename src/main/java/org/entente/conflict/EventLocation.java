package org.entente.conflict;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.country.Location;

/** Where something happened. */
@Description("Where something happened.")
public record EventLocation(
        @NonNull @Description("The place's name, as in the source.") String name,
        @Description("Its coordinates; null where the source gives none.") Location location) {}
