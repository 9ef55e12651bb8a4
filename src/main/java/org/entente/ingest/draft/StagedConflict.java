package org.entente.ingest.draft;

import org.entente.conflict.ConflictStatus;

/**
 * A conflict that the graph may not hold yet.
 *
 * @param system whose code it is: UCDP, COW_MID
 * @param ownCode what the graph calls it where it is new, such as ucdp-388
 * @param kind name of a ConflictKind
 * @param hostility name of a HostilityLevel; null where the source has none; so are outcome and settlement
 */
public record StagedConflict(String system, String code, String ownCode, String name, String kind, ConflictStatus status, Span span,
        String hostility, String outcome, String settlement, Deaths deaths) {}
