package org.entente.people;

import org.entente.edition.Span;
import org.jspecify.annotations.Nullable;

/**
 * An office as a source states it.
 *
 * @param key the same whenever the source states it
 * @param person row of who holds it
 * @param holder row of the party that it is an office of
 * @param accreditedTo row of the party to which an envoy is sent; null for another office
 */
public record OfficeFact(String key, long person, long holder, @Nullable Long accreditedTo, String title, Span span) {}
