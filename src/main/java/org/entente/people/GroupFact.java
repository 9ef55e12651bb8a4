package org.entente.people;

/**
 * A group as a source states it.
 *
 * @param row that the draft has given it
 * @param name the key where the source has no name for it
 */
record GroupFact(long row, String key, String name) {
    /** That it exists, and nothing more. */
    static GroupFact mention(long row, String key) {
        return new GroupFact(row, key, key);
    }
}
