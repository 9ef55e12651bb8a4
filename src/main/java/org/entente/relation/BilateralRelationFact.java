package org.entente.relation;

import org.entente.edition.Span;
import org.jspecify.annotations.Nullable;

/**
 * A tie between two parties as a source states it.
 *
 * @param key the same whenever the source states it
 * @param a row of the party
 * @param b row of the other party
 * @param title null for none
 * @param waterMiles contiguity across so many miles of water at most; else null
 * @param lengthKm of the whole land boundary; else null
 * @param representationA rank of A's diplomatic representative at B; null where the source says nothing about one
 * @param unequal whether the parties promise different things; null where the source does not say
 */
public record BilateralRelationFact(String key, RelationKind kind, long a, long b, boolean directed, RelationStatus status,
        @Nullable String title,
        @Nullable Integer waterMiles, @Nullable Double lengthKm, @Nullable String representationA, @Nullable String representationB,
        @Nullable Boolean unequal,
        Span span) {
    public static BilateralRelationFact of(String key, RelationKind kind, long a, long b, RelationStatus status, Span span) {
        return new BilateralRelationFact(key, kind, a, b, false, status, null, null, null, null, null, null, span);
    }

    public BilateralRelationFact towardsB() {
        return new BilateralRelationFact(key, kind, a, b, true, status, title, waterMiles, lengthKm, representationA, representationB,
                unequal, span);
    }

    public BilateralRelationFact across(int miles) {
        return new BilateralRelationFact(key, kind, a, b, directed, status, title, miles, lengthKm, representationA, representationB,
                unequal, span);
    }

    /** @param kilometres null where the source tells none */
    public BilateralRelationFact along(@Nullable Double kilometres) {
        return new BilateralRelationFact(key, kind, a, b, directed, status, title, waterMiles, kilometres, representationA, representationB,
                unequal, span);
    }

    public BilateralRelationFact represented(String rankA, String rankB) {
        return new BilateralRelationFact(key, kind, a, b, directed, status, title, waterMiles, lengthKm, rankA, rankB, unequal, span);
    }

    public BilateralRelationFact unequal(boolean promisesDiffer) {
        return new BilateralRelationFact(key, kind, a, b, directed, status, title, waterMiles, lengthKm, representationA, representationB,
                promisesDiffer, span);
    }

    public BilateralRelationFact titled(@Nullable String name) {
        return new BilateralRelationFact(key, kind, a, b, directed, status, name, waterMiles, lengthKm, representationA, representationB,
                unequal,
                span);
    }

    BilateralRelationFact during(Span time) {
        return new BilateralRelationFact(key, kind, a, b, directed, status, title, waterMiles, lengthKm, representationA, representationB,
                unequal,
                time);
    }
}
