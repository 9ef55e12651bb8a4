package org.entente.statehood;

import org.entente.edition.Span;

/**
 * That a country was a member of the international system, as a source states it.
 *
 * @param key the same whenever the source states it
 * @param country its row
 */
public record SystemMembershipFact(String key, long country, Span span) {}
