package org.entente.people;

import org.entente.edition.Span;

/**
 * An office as a source states it.
 *
 * @param key the same whenever the source states it
 * @param person row of who holds it
 * @param holder row of the party that it is an office of
 */
record OfficeFact(String key, long person, long holder, String title, Span span) {}
