package org.entente.graph;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A row of a connection with its cursor. Each connection has a subclass: the schema names types by class. */
@RegisterForReflection
public abstract class Edge<N extends Listed> {
    private final N node;

    protected Edge(N node) {
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
