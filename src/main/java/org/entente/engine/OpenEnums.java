package org.entente.engine;

import graphql.schema.GraphQLEnumType;
import io.smallrye.graphql.api.CustomScalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.OpenValue;

/** The open enums as they are served. */
final class OpenEnums {
    private OpenEnums() {}

    /** By name. */
    static Map<String, GraphQLEnumType> of(List<OpenValue> values) {
        Map<String, GraphQLEnumType.Builder> types = new HashMap<>();
        for (OpenValue value : values) {
            Class<?> type = value.value().getClass();
            String name = type.getAnnotation(CustomScalar.class).value();
            types.computeIfAbsent(name,
                    first -> GraphQLEnumType.newEnum().name(name).description(type.getAnnotation(Description.class).value()))
                    .value(value.value().name(), value.value(), value.description());
        }
        Map<String, GraphQLEnumType> served = new HashMap<>();
        types.forEach((name, type) -> served.put(name, type.build()));
        return served;
    }
}
