package org.entente.organization;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What a system calls an organization.")
public record OrganizationCode(
        @NonNull @Description("Who gives the code.") OrganizationCodeSystem system,
        @NonNull @Description("The code, as text.") String code) {}
