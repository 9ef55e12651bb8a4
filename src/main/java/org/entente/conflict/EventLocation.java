package org.entente.conflict;

import org.eclipse.microprofile.graphql.Description;
import org.entente.country.Location;
import org.jspecify.annotations.Nullable;

@Description("Where something happened.")
public record EventLocation(
        @Description("The place's name, as in the source; null where it gives coordinates only.") @Nullable String name,
        @Description("Its coordinates; null where the source gives none.") @Nullable Location location) {}
