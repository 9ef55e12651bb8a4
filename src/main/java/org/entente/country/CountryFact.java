package org.entente.country;

import org.entente.edition.Span;

/**
 * A country as a source states it; null for what it does not have.
 *
 * @param row that the draft has given it
 * @param key unique and the same in every database
 */
record CountryFact(long row, String key, String iso2, String iso3, String isoNumeric, String name, String officialName, CountryKind kind,
        String region, String subregion, String capital, Double latitude, Double longitude, Span existence) {}
