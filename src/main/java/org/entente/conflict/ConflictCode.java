package org.entente.conflict;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What a system calls a conflict.")
public record ConflictCode(
        @NonNull @Description("Who gives the code.") ConflictCodeSystem system,
        @NonNull @Description("The code, as text.") String code) {}
