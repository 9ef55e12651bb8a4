package org.entente.graph;

import org.jspecify.annotations.Nullable;

/**
 * The pages of one field for all parents of its level. Rows and totals are fetched when first asked for, for all
 * parents at once: what a query does not select costs nothing, what it selects costs one statement.
 */
public interface Pages<N> {
    Slice<N> slice(int parent);

    int total(int parent);

    /** What its sources claim about the completeness of a parent's list; null where that is not asked of such lists. */
    default @Nullable Coverage coverage(int parent) {
        return null;
    }
}
