package org.entente.people;

/**
 * A group as a source states it.
 *
 * @param row that the draft has given it
 */
record GroupFact(long row, String key, String name) {}
