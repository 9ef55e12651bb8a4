package org.entente.party;

import org.jspecify.annotations.Nullable;

/**
 * A kind of party; each feature that has one produces a bean of this. Its row is a row of the table of parties, too, under the same id.
 *
 * @param type the entity
 * @param table its table
 * @param calls what clients call one by; null: they cannot
 */
public record PartyType<T extends Party>(Class<T> type, String table, @Nullable Calls calls) {
    /**
     * What clients call one by, in any case.
     *
     * @param kind of the table of what parties are called: of several that are called so, those are meant that have the lowest standing
     * @param system whose codes its own ones are; it may be written before them, as in ISO:AZ
     * @param code the column of the table that holds the own code which each one has
     */
    public record Calls(String kind, String system, String code) {}
}
