package org.entente.country;

import org.entente.edition.Span;
import org.jspecify.annotations.Nullable;

/**
 * A country as a source states it; null for what it does not have.
 *
 * @param row that the draft has given it
 * @param key unique and the same in every database
 */
record CountryFact(long row, String key, @Nullable String iso2, @Nullable String iso3, @Nullable String isoNumeric, String name,
        @Nullable String officialName, CountryKind kind,
        @Nullable String region, @Nullable String subregion, @Nullable String capital, @Nullable Double latitude,
        @Nullable Double longitude, Span existence) {}
