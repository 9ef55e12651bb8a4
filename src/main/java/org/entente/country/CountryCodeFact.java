package org.entente.country;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What another system calls a country.
 *
 * @param country its row
 * @param validFrom null: from the beginning
 * @param validUntil null: until today
 */
record CountryCodeFact(long country, CodeSystem system, String code, @Nullable LocalDate validFrom, @Nullable LocalDate validUntil) {}
