package org.entente.party;

import java.util.List;

/**
 * A kind of party; each feature that has one produces a bean of this. Its row is a row of the table of parties, too, under the same id.
 *
 * @param type the entity
 * @param table its table
 * @param codes the columns, in upper case, that clients name one by; empty: none
 */
public record PartyType<T extends Party>(Class<T> type, String table, List<String> codes) {}
