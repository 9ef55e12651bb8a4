package org.entente.graph;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** An object that can be fetched again by its id. */
@Description("An object that can be fetched again by its id, through node or nodes.")
public interface Node {
    /** Global, opaque, stable across imports and databases: see {@link NodeId}. */
    @Id
    @NonNull
    @Description("Global and opaque; the same in every database and after every import, because it is derived from what the object is.")
    String getId();
}
