package org.entente.people;

import org.jspecify.annotations.Nullable;

/**
 * A person as a source states it.
 *
 * @param row that the draft has given it
 * @param description null for none
 */
record PersonFact(long row, String key, String name, @Nullable String description) {
    /** That there is such a person, and nothing more. */
    static PersonFact mention(long row, String key) {
        return new PersonFact(row, key, key, null);
    }
}
