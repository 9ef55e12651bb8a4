package org.entente.edition.csv;

import org.entente.edition.Draft;

/** A kind of party, as a field such as organization:UN names it. A bean in the folder of the kind's feature. */
public interface PartyKind {
    /** What stands before the colon. */
    String name();

    /** The row of the party with this code of ours; null if there is none. */
    Long row(Draft draft, String code);
}
