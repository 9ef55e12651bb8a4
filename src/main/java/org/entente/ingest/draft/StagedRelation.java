package org.entente.ingest.draft;

import org.entente.relation.RelationKind;
import org.entente.relation.RelationStatus;

/**
 * A tie between two parties, by their rows.
 *
 * @param waterMiles contiguity across so many miles of water at most; else null
 * @param representationA rank of A's diplomatic representative at B; null where the source says nothing about one
 * @param unequal whether the parties promise different things; null where the source does not say
 */
public record StagedRelation(RelationKind kind, long a, long b, boolean directed, RelationStatus status, String title,
        Integer waterMiles, String representationA, String representationB, Boolean unequal, Span span) {
    public static StagedRelation of(RelationKind kind, long a, long b, RelationStatus status, Span span) {
        return new StagedRelation(kind, a, b, false, status, null, null, null, null, null, span);
    }

    public StagedRelation towardsB() {
        return new StagedRelation(kind, a, b, true, status, title, waterMiles, representationA, representationB, unequal, span);
    }

    public StagedRelation across(int miles) {
        return new StagedRelation(kind, a, b, directed, status, title, miles, representationA, representationB, unequal, span);
    }

    public StagedRelation represented(String rankA, String rankB) {
        return new StagedRelation(kind, a, b, directed, status, title, waterMiles, rankA, rankB, unequal, span);
    }

    public StagedRelation unequal(boolean promisesDiffer) {
        return new StagedRelation(kind, a, b, directed, status, title, waterMiles, representationA, representationB, promisesDiffer, span);
    }

    public StagedRelation titled(String name) {
        return new StagedRelation(kind, a, b, directed, status, name, waterMiles, representationA, representationB, unequal, span);
    }
}
