package org.entente.publisher.factbook;

import org.jspecify.annotations.Nullable;

/**
 * A head of a mission where an edition names it.
 *
 * @param entry the text on the mission
 * @param elsewhere the text on another mission that names the person, who is accredited to both; null where it is the same text
 */
record SaidHead(Head head, Entry entry, @Nullable Entry elsewhere) {}
