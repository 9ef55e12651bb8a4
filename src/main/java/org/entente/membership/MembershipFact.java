package org.entente.membership;

import org.entente.edition.Span;

/**
 * A membership as a source states it.
 *
 * @param key the same whenever the source states it
 * @param country its row
 * @param organization its row
 */
public record MembershipFact(String key, long country, long organization, MembershipRole role, Span span) {}
