package org.entente.graph;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A row of a connection with its cursor. */
public final class Edge<N extends Listed> {
    private final N node;

    Edge(N node) {
        this.node = node;
    }

    @NonNull
    @Description("The object itself.")
    public N getNode() {
        return node;
    }

    @NonNull
    @Description("Opaque; names this place for after and before.")
    public String getCursor() {
        return Cursor.of(node);
    }
}
