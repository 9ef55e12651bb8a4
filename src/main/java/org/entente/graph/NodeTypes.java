package org.entente.graph;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which entities are nodes; each is found again by its natural id. */
@Singleton
class NodeTypes {
    /** By the name that node ids and the schema have. */
    private final Map<String, Class<? extends Listed>> byName;

    NodeTypes(EntityManagerFactory entities) {
        byName = entities.getMetamodel().getEntities().stream().map(entity -> entity.getJavaType()).filter(Node.class::isAssignableFrom)
                .map(type -> type.asSubclass(Listed.class))
                .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));
    }

    /** Those that exist, by natural id; in one statement. Of a type that is none: nothing. */
    Map<String, ? extends Listed> find(String type, Collection<String> keys) {
        Class<? extends Listed> known = byName.get(type);
        return known == null ? Map.of() : Columns.of(known).findByNaturalId(keys);
    }
}
