package org.entente.edition.csv;

import org.jspecify.annotations.Nullable;

/** A kind of party, as a field of Entente CSV names it. A bean in the folder of the kind's feature. */
public interface PartyKind {
    /** What stands before the colon. */
    String name();

    /** A code that stands after it, for messages. */
    String example();

    /** Whether a code alone, without a colon, is one of this kind. At most one kind is. */
    default boolean isUnsaid() {
        return false;
    }

    /** The row of the party with this code of ours, to which a row refers; null if there is none. */
    @Nullable
    Long row(CsvRow row, String code);
}
