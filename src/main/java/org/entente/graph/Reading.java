package org.entente.graph;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.ManagedMappingType;
import org.hibernate.metamodel.spi.EmbeddableInstantiator;
import org.hibernate.metamodel.spi.EntityInstantiator;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.property.access.spi.Setter;
import org.hibernate.type.BasicType;
import org.hibernate.type.descriptor.ValueExtractor;
import org.hibernate.type.descriptor.WrapperOptions;
import org.jspecify.annotations.Nullable;

/**
 * Some attributes of an entity: their columns as Hibernate maps them, and how a row becomes an object that has no others. The object belongs
 * to no session: nothing changes the thousands of objects of an answer, and a session's knowledge of each costs more than reading it.
 */
final class Reading<T extends Listed> {
    private final Class<T> type;
    private final @Nullable Set<String> asked;
    private final EntityInstantiator instantiator;
    private final List<String> columns = new ArrayList<>();
    private final List<Attribute> attributes = new ArrayList<>();

    private record Attribute(Value value, Setter setter) {}

    /** A value of an attribute, from the columns of a row, of which the first one of the object has the number {@code from}. */
    private sealed interface Value {
        @Nullable
        Object of(ResultSet row, int from, WrapperOptions options) throws SQLException;
    }

    private record Basic(int column, ValueExtractor<?> extractor) implements Value {
        @Override
        public @Nullable Object of(ResultSet row, int from, WrapperOptions options) throws SQLException {
            return extractor.extract(row, from + column, options);
        }
    }

    /** What nobody asks for. */
    private record Unread() implements Value {
        @Override
        public @Nullable Object of(ResultSet row, int from, WrapperOptions options) {
            return null;
        }
    }

    private record Embedded(List<Value> parts, EmbeddableInstantiator instantiator) implements Value {
        /** Null where all its parts are, as Hibernate has it. */
        @Override
        public @Nullable Object of(ResultSet row, int from, WrapperOptions options) throws SQLException {
            Object[] read = new Object[parts.size()];
            boolean isNull = true;
            for (int i = 0; i < read.length; i++) {
                read[i] = parts.get(i).of(row, from, options);
                isNull &= read[i] == null;
            }
            return isNull ? null : instantiator.instantiate(() -> read);
        }
    }

    /** @param asked names of attributes, such as role or period.from; null: all */
    Reading(Class<T> type, EntityPersister entity, @Nullable Set<String> asked) {
        this.type = type;
        this.asked = asked;
        this.instantiator = entity.getRepresentationStrategy().getInstantiator();
        column((BasicValuedModelPart) entity.getIdentifierMapping());
        for (int i = 0; i < entity.getNumberOfAttributeMappings(); i++) {
            AttributeMapping attribute = entity.getAttributeMapping(i);
            Value value = value(attribute, "");
            if (!(value instanceof Unread)) attributes.add(new Attribute(value, attribute.getPropertyAccess().getSetter()));
        }
    }

    private Value value(AttributeMapping attribute, String path) {
        String name = path + attribute.getAttributeName();
        if (asked == null || asked.contains(name)) return read(attribute, null);
        if (asked.stream().noneMatch(one -> one.startsWith(name + '.'))) return new Unread();
        return read(attribute, name + '.');
    }

    /** @param path of its parts, of which only those that are asked for are read; null: all of it is read */
    private Value read(AttributeMapping attribute, @Nullable String path) {
        if (attribute instanceof BasicValuedModelPart basic) return new Basic(column(basic), extractor(basic));
        if (!(attribute instanceof EmbeddableValuedModelPart embedded))
            throw new IllegalStateException(type.getName() + ": not a column: " + attribute.getAttributeName());
        var embeddable = embedded.getEmbeddableTypeDescriptor();
        List<Value> parts = new ArrayList<>();
        // What is always there tells whether there is something at all.
        boolean telling = path != null && parts(embeddable).stream().anyMatch(Reading::isAlwaysThere);
        for (AttributeMapping part : parts(embeddable))
            parts.add(path == null || !telling || isAlwaysThere(part) ? read(part, null) : value(part, path));
        return new Embedded(parts, embeddable.getRepresentationStrategy().getInstantiator());
    }

    private static List<AttributeMapping> parts(ManagedMappingType mapped) {
        List<AttributeMapping> parts = new ArrayList<>();
        for (int i = 0; i < mapped.getNumberOfAttributeMappings(); i++) parts.add(mapped.getAttributeMapping(i));
        return parts;
    }

    private static boolean isAlwaysThere(AttributeMapping part) {
        return part instanceof BasicValuedModelPart && !part.getAttributeMetadata().isNullable();
    }

    private static ValueExtractor<?> extractor(BasicValuedModelPart basic) {
        return ((BasicType<?>) basic.getJdbcMapping()).getJdbcValueExtractor();
    }

    private int column(BasicValuedModelPart basic) {
        columns.add(basic.getSelectionExpression());
        return columns.size() - 1;
    }

    /** What an SQL statement selects for it. */
    String columns(String alias) {
        return columns.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }

    /** The object whose columns begin at a place of the row, counted from 1. */
    T object(ResultSet row, int from, WrapperOptions options) throws SQLException {
        T object = type.cast(instantiator.instantiate());
        object.rowId = row.getLong(from);
        for (Attribute attribute : attributes) attribute.setter.set(object, attribute.value.of(row, from, options));
        return object;
    }
}
