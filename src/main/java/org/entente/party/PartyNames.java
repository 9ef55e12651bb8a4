package org.entente.party;

import java.util.List;

/** What parties are called in the languages that the graph knows. */
public interface PartyNames {
    /**
     * A name for each party: in the language, in the ones that it falls back to, or in English.
     *
     * @param language as a BCP 47 tag; null: English
     */
    List<String> of(List<Party> parties, String language);
}
