package org.entente.relation;

import org.entente.edition.Span;
import org.jspecify.annotations.Nullable;

/**
 * The length of a boundary as a source tells it of one of its sides.
 *
 * @param key the same whenever the source states it
 * @param relation key of the tie, as the same source has stated it
 * @param country row of the side
 * @param part which part of the boundary; null for the whole
 * @param span when the source has told it
 */
public record BoundaryLengthFact(String key, String relation, long country, @Nullable String part, double kilometres, Span span) {}
