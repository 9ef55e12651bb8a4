package org.entente.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** The table of an entity as Hibernate maps it, and how its rows are read: see {@link Reading}. */
final class Columns<T extends Listed> {
    private static final Map<Class<?>, Columns<?>> KNOWN = new ConcurrentHashMap<>();
    /** Queries select what they like: beyond so many selections they are made anew. */
    private static final int MOST_READINGS = 500;

    private final Class<T> type;
    private final EntityPersister entity;
    private final Reading<T> all;
    private final Map<Set<String>, Reading<T>> some = new ConcurrentHashMap<>();

    private Columns(Class<T> type, EntityPersister entity) {
        this.type = type;
        this.entity = entity;
        this.all = new Reading<>(type, entity, null);
    }

    @SuppressWarnings("unchecked")
    static <T extends Listed> Columns<T> of(Class<T> type) {
        return (Columns<T>) KNOWN.computeIfAbsent(type, unknown -> new Columns<>(type,
                Snapshot.session().getSessionFactory().unwrap(SessionFactoryImplementor.class).getMappingMetamodel()
                        .getEntityDescriptor(type)));
    }

    String table() {
        return entity.getTableName();
    }

    /** How rows are read. @param attributes that are asked for, such as role or period.from; null: all */
    Reading<T> reading(@Nullable Set<String> attributes) {
        if (attributes == null) return all;
        Reading<T> known = some.get(attributes);
        if (known != null) return known;
        if (some.size() >= MOST_READINGS) some.clear();
        return some.computeIfAbsent(Set.copyOf(attributes), asked -> new Reading<>(type, entity, asked));
    }

    /** The rows that exist, in any order; in one statement. */
    List<T> find(Long[] ids) {
        List<T> found = new ArrayList<>(ids.length);
        new Sql("select " + all.columns("x") + " from " + table() + " x where x.id = any(:ids)").set("ids", ids)
                .forEach((row, options) -> found.add(all.object(row, 1, options)));
        return found;
    }

    /** The column that tells its rows apart in every database: the natural id, or what statements have for one. */
    String key() {
        if (!entity.hasNaturalIdentifier()) return "key";
        return ((BasicValuedModelPart) entity.getAttributeMapping(entity.getNaturalIdentifierProperties()[0])).getSelectionExpression();
    }

    /** The objects that exist, by natural id; in one statement. */
    Map<String, T> findByNaturalId(Collection<String> keys) {
        int natural = entity.getNaturalIdentifierProperties()[0];
        AlsoIn second = type.getAnnotation(AlsoIn.class);
        Map<String, T> found = new HashMap<>();
        new Sql(found(table()) + (second == null ? "" : " union all " + found(second.value())))
                .set("keys", keys.toArray(String[]::new)).forEach((row, options) -> {
                    T object = all.object(row, 1, options);
                    found.put((String) entity.getPropertyValue(object, natural), object);
                });
        return found;
    }

    private String found(String table) {
        return "select " + all.columns("x") + " from " + table + " x where x." + key() + " = any(:keys)";
    }
}
