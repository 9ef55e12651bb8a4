package org.entente.search;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Listed;
import org.entente.graph.Plural;
import org.jspecify.annotations.Nullable;

@Description("Something found by text.")
@Plural("Search hits")
public class SearchHit extends Listed {
    /** What kind of thing was found. */
    enum Kind {
        PARTY, CONFLICT, CLAIM
    }

    final Kind kind;
    /** The name that matched; of a claim the words that were looked for. */
    final String text;

    /** @param targetId row of what was found */
    SearchHit(Kind kind, long targetId, String text) {
        // Each kind is numbered apart. Cursors tell them apart: the lowest bit tells parties from conflicts, and claims are below zero.
        this.rowId = kind == Kind.CLAIM ? -targetId : targetId * 2 + (kind == Kind.CONFLICT ? 1 : 0);
        this.kind = kind;
        this.text = text;
    }

    /** Null for another kind. */
    @Nullable
    Long target(Kind wanted) {
        return kind != wanted ? null : Long.valueOf(kind == Kind.CLAIM ? -rowId : rowId / 2);
    }
}
