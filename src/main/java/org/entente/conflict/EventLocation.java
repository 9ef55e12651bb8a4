package org.entente.conflict;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Where something happened. */
@Description("Where something happened.")
public record EventLocation(@NonNull @Description("The place's name, as in the source.") String name) {}
