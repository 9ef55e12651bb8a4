package org.entente.embassy;

import org.entente.edition.Span;

/**
 * A mission of one country in another, as a source states it.
 *
 * @param key the same whenever the source states it
 * @param sender row of the country whose it is
 * @param host row of the country that it is in
 */
public record EmbassyFact(String key, long sender, long host, String city, EmbassyRank rank, Span span) {}
