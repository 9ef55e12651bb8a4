package org.entente.conflict;

import org.entente.edition.Span;
import org.jspecify.annotations.Nullable;

/**
 * A conflict as a source states it.
 *
 * @param code our own, such as ucdp-388
 */
public record ConflictFact(String code, String name, @Nullable ConflictKind kind, @Nullable ConflictStatus status, Span span,
        Dispute dispute, Stakes stakes, Deaths deaths) {
    /** How far a dispute between states went and how it came out; null for what the source does not say. */
    public record Dispute(@Nullable HostilityLevel hostility, @Nullable MilitarizedAction highestAction, @Nullable Boolean reciprocated,
            @Nullable DisputeOutcome outcome, @Nullable DisputeSettlement settlement) {
        public static final Dispute UNKNOWN = new Dispute(null, null, null, null, null);
    }

    /** What it is about; null for what the source does not say. @param territory its name; null also where it is about none */
    public record Stakes(@Nullable Incompatibility incompatibility, @Nullable String territory) {
        public static final Stakes UNKNOWN = new Stakes(null, null);
    }

    public static ConflictFact of(String code, String name, @Nullable ConflictKind kind, @Nullable ConflictStatus status, Span span) {
        return new ConflictFact(code, name, kind, status, span, Dispute.UNKNOWN, Stakes.UNKNOWN, Deaths.NOT_COUNTED);
    }

    /** That it exists, and nothing more. */
    static ConflictFact mention(String code) {
        return of(code, code, null, ConflictStatus.UNKNOWN, Span.UNKNOWN);
    }

    /** The same, about this. */
    public ConflictFact about(Stakes other) {
        return new ConflictFact(code, name, kind, status, span, dispute, other, deaths);
    }

    /** The same under another code of ours. */
    ConflictFact under(String other) {
        return new ConflictFact(other, name, kind, status, span, dispute, stakes, deaths);
    }
}
