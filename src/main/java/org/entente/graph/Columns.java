package org.entente.graph;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.ManagedMappingType;
import org.hibernate.metamodel.spi.EmbeddableInstantiator;
import org.hibernate.metamodel.spi.EntityInstantiator;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.BasicType;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an entity as Hibernate maps them, and how a row of a native query becomes an object. The object belongs to no session:
 * nothing changes the thousands of objects of an answer, and a session's knowledge of each costs more than reading it.
 */
final class Columns<T extends Listed> {
    private static final Map<Class<?>, Columns<?>> KNOWN = new ConcurrentHashMap<>();

    private final Class<T> type;
    private final EntityPersister entity;
    private final EntityInstantiator instantiator;
    private final List<Column> columns = new ArrayList<>();
    private final List<Value> values;

    private record Column(String name, BasicType<?> type) {}

    /** A value of an attribute, from those of the columns. */
    private sealed interface Value {
        @Nullable
        Object of(Object[] row, int from);
    }

    private record Basic(int column) implements Value {
        @Override
        public Object of(Object[] row, int from) {
            return row[from + column];
        }
    }

    private record Embedded(List<Value> parts, EmbeddableInstantiator instantiator) implements Value {
        /** Null where all its parts are, as Hibernate has it. */
        @Override
        public @Nullable Object of(Object[] row, int from) {
            Object[] read = new Object[parts.size()];
            boolean isNull = true;
            for (int i = 0; i < read.length; i++) {
                read[i] = parts.get(i).of(row, from);
                isNull &= read[i] == null;
            }
            return isNull ? null : instantiator.instantiate(() -> read);
        }
    }

    private Columns(Class<T> type, EntityPersister entity) {
        this.type = type;
        this.entity = entity;
        this.instantiator = entity.getRepresentationStrategy().getInstantiator();
        add((BasicValuedModelPart) entity.getIdentifierMapping());
        this.values = all(entity);
    }

    @SuppressWarnings("unchecked")
    static <T extends Listed> Columns<T> of(Class<T> type) {
        return (Columns<T>) KNOWN.computeIfAbsent(type, unknown -> new Columns<>(type,
                Panache.getSession().getSessionFactory().unwrap(SessionFactoryImplementor.class).getMappingMetamodel()
                        .getEntityDescriptor(type)));
    }

    private List<Value> all(ManagedMappingType mapped) {
        List<Value> all = new ArrayList<>();
        for (int i = 0; i < mapped.getNumberOfAttributeMappings(); i++) all.add(value(mapped.getAttributeMapping(i)));
        return all;
    }

    private Value value(AttributeMapping attribute) {
        if (attribute instanceof BasicValuedModelPart basic) return new Basic(add(basic));
        if (attribute instanceof EmbeddableValuedModelPart embedded) {
            var embeddable = embedded.getEmbeddableTypeDescriptor();
            return new Embedded(all(embeddable), embeddable.getRepresentationStrategy().getInstantiator());
        }
        throw new IllegalStateException(type.getName() + ": not a column: " + attribute.getAttributeName());
    }

    private int add(BasicValuedModelPart basic) {
        columns.add(new Column(basic.getSelectionExpression(), (BasicType<?>) basic.getJdbcMapping()));
        return columns.size() - 1;
    }

    /** What an SQL statement selects for it. */
    String of(String alias) {
        return columns.stream().map(column -> alias + "." + column.name).collect(Collectors.joining(", "));
    }

    /** The same columns as what a query returns. */
    <R> NativeQuery<R> addTo(NativeQuery<R> query) {
        for (Column column : columns) query.addScalar(column.name, column.type);
        return query;
    }

    /** The rows that exist, in any order; in one statement. */
    List<T> find(Long[] ids) {
        return addTo(Panache.getSession()
                .createNativeQuery("select " + of("x") + " from " + entity.getTableName() + " x where x.id = any(:ids)", Object[].class))
                .setParameter("ids", ids).list().stream().map(row -> object(row, 0)).toList();
    }

    /** The column that tells its rows apart in every database: the natural id, or what statements have for one. */
    String key() {
        if (!entity.hasNaturalIdentifier()) return "key";
        return ((BasicValuedModelPart) entity.getAttributeMapping(entity.getNaturalIdentifierProperties()[0])).getSelectionExpression();
    }

    /** The objects that exist, by natural id; in one statement. */
    Map<String, T> findByNaturalId(Collection<String> keys) {
        int natural = entity.getNaturalIdentifierProperties()[0];
        String column = key();
        AlsoIn second = type.getAnnotation(AlsoIn.class);
        Map<String, T> found = new HashMap<>();
        for (Object[] row : addTo(Panache.getSession().createNativeQuery(
                found(entity.getTableName(), column) + (second == null ? "" : " union all " + found(second.value(), column)),
                Object[].class))
                .setParameter("keys", keys.toArray(String[]::new)).list()) {
            T object = object(row, 0);
            found.put((String) entity.getPropertyValue(object, natural), object);
        }
        return found;
    }

    private String found(String table, String column) {
        return "select " + of("x") + " from " + table + " x where x." + column + " = any(:keys)";
    }

    /** The object whose columns begin at a place of the row. */
    T object(Object[] row, int from) {
        T object = type.cast(instantiator.instantiate());
        Object[] read = new Object[values.size()];
        for (int i = 0; i < read.length; i++) read[i] = values.get(i).of(row, from);
        entity.setPropertyValues(object, read);
        object.rowId = (Long) row[from];
        return object;
    }
}
