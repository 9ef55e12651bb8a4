package org.entente.party;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.entente.graph.Node;

/** Whoever can take part in relations, conflicts and events. */
@Description("Whoever can take part: a country, an organization, a group or a person.")
public interface Party extends Node {
    /** Its row in the table of parties. */
    @Ignore
    long partyRow();

    /** In English. */
    @Ignore
    String englishName();
}
