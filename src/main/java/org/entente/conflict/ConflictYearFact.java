package org.entente.conflict;

import org.entente.edition.Span;

/**
 * A year of a conflict as a source states it.
 *
 * @param key the same whenever the source states it
 * @param conflict its row
 * @param episode the spell of fighting that the year belongs to
 */
public record ConflictYearFact(String key, long conflict, int year, ConflictIntensity intensity, ArmedConflictType type, Span episode) {}
