package org.entente.claim;

import org.entente.edition.Span;
import org.jspecify.annotations.Nullable;

/**
 * A value as a source states it.
 *
 * @param key the same whenever the source states it
 * @param party row of the party that it is about; null where it is about a conflict
 * @param conflict row of the conflict; null where it is about a party
 * @param span when it holds; null for a claim that has no time
 */
public record ClaimFact(String key, @Nullable Long party, @Nullable Long conflict, @Nullable String property, @Nullable String value,
        @Nullable Span span) {}
