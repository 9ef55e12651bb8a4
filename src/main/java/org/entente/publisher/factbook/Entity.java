package org.entente.publisher.factbook;

/**
 * A country or territory of which the Factbook has a chapter.
 *
 * @param code its GEC code, in upper case
 * @param name as the edition has it
 */
record Entity(String code, String name, Of country) {
    /** The country of ours that it is. @param key the same in every database */
    record Of(long row, String key) {}
}
