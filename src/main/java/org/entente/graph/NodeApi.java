package org.entente.graph;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Any node again by its id. */
@GraphQLApi
@RegisterForReflection
public class NodeApi {
    @Inject
    NodeTypes types;

    @Query
    @Description("The object with this id; null if there is none.")
    public Node node(@NonNull @Id @Description("An id that this service gave.") String id) {
        return nodes(List.of(id)).getFirst();
    }

    @Query
    @NonNull
    @Description("The objects with these ids, in their order; null in the place of an unknown id. At most as many as the largest page.")
    public List<Node> nodes(@NonNull @Id @Description("Ids that this service gave.") List<@NonNull String> ids) {
        Page.requireFits("ids", ids.size(), Bounds.current().pageSize());
        List<Optional<NodeId>> asked = ids.stream().map(NodeId::decode).toList();
        Map<String, List<String>> keys = new LinkedHashMap<>();
        for (Optional<NodeId> id : asked)
            id.ifPresent(known -> keys.computeIfAbsent(known.type(), type -> new ArrayList<>()).add(known.key()));
        Map<NodeId, Node> found = new HashMap<>();
        keys.forEach((type, some) -> types.find(type, some).forEach((key, node) -> found.put(new NodeId(type, key), (Node) node)));
        return Arrays.asList(asked.stream().map(id -> id.map(found::get).orElse(null)).toArray(Node[]::new));
    }
}
