package org.entente.graph;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How the nodes of one type are found by their natural keys; each feature produces a bean of this for each of its node types.
 *
 * @param property the entity's property that holds the natural key
 */
public record NodeType<T extends Node>(Class<T> type, String property, Function<T, String> key) {
    /** The nodes that exist, by natural key; in one statement. */
    Map<String, Node> byKeys(List<String> keys) {
        Map<String, Node> found = new HashMap<>();
        Panache.getSession().createSelectionQuery("from " + type.getSimpleName() + " where " + property + " in :keys", type)
                .setParameter("keys", keys).list().forEach(node -> found.put(key.apply(node), node));
        return found;
    }
}
