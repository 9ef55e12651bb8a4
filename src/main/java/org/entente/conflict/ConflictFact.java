package org.entente.conflict;

import org.entente.edition.Span;
import org.jspecify.annotations.Nullable;

/**
 * A conflict as a source states it.
 *
 * @param code our own, such as ucdp-388
 * @param hostility null where the source has none; so are outcome and settlement
 */
public record ConflictFact(String code, String name, @Nullable ConflictKind kind, @Nullable ConflictStatus status, Span span,
        @Nullable HostilityLevel hostility, @Nullable DisputeOutcome outcome, @Nullable DisputeSettlement settlement, Deaths deaths) {
    public static ConflictFact of(String code, String name, @Nullable ConflictKind kind, @Nullable ConflictStatus status, Span span) {
        return new ConflictFact(code, name, kind, status, span, null, null, null, Deaths.NOT_COUNTED);
    }
}
