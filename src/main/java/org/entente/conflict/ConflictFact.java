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

    /** That it exists, and nothing more. */
    static ConflictFact mention(String code) {
        return of(code, code, null, ConflictStatus.UNKNOWN, Span.UNKNOWN);
    }

    /** The same under another code of ours. */
    ConflictFact under(String other) {
        return new ConflictFact(other, name, kind, status, span, hostility, outcome, settlement, deaths);
    }
}
