package org.entente.people;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What a system calls a group.")
public record GroupCode(
        @NonNull @Description("Who gives the code.") GroupCodeSystem system,
        @NonNull @Description("The code, as text.") String code) {}
