package org.entente.country;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What a system calls a country, and when.")
public record CountryCode(
        @NonNull @Description("Who gives the code.") CodeSystem system,
        @NonNull @Description("The code, as text.") String code,
        @Description("The first day on which the code means this country; null: from the beginning of the system.") LocalDate validFrom,
        @Description("The last day on which it does; null: it still does.") LocalDate validUntil) {}
