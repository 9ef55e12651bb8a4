package org.entente.search;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graph.Listed;
import org.entente.graph.Plural;

@Description("Something found by text.")
@Plural("Search hits")
public class SearchHit extends Listed {
    @Ignore
    public final boolean conflict;

    @NonNull
    @Description("The name, abbreviation or code that matched, in lower case and without accents.")
    public final String matched;

    /** @param targetId row of the party, or of the conflict */
    SearchHit(boolean conflict, long targetId, String matched) {
        // Parties and conflicts are numbered apart: the lowest bit tells them apart for cursors.
        this.rowId = targetId * 2 + (conflict ? 1 : 0);
        this.conflict = conflict;
        this.matched = matched;
    }

    long targetId() {
        return rowId / 2;
    }
}
