package org.entente.engine;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.ClassloadingService;
import jakarta.persistence.Embeddable;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.graph.Reads;
import org.jspecify.annotations.Nullable;

/**
 * Of which attributes of its rows what a query selects of a connection is made: a field that is an attribute reads it, a method what its
 * {@link Reads} says. What is not known reads all.
 */
final class SelectedAttributes {
    private static final String ROWS = "nodes";

    /** @param part the type of an attribute that has attributes of its own; null for any other */
    private record Made(Set<String> of, @Nullable String part) {}

    private final Map<String, Map<String, Made>> byType = new HashMap<>();

    SelectedAttributes(Schema model) {
        for (Type type : model.getTypes().values()) {
            Map<String, Made> fields = new HashMap<>();
            Class<?> owner = ClassloadingService.get().loadClass(type.getClassName());
            for (io.smallrye.graphql.schema.model.Field field : type.getFields().values()) {
                Made made = made(owner, field);
                if (made != null) fields.put(field.getName(), made);
            }
            for (Operation operation : type.getOperations().values()) put(fields, operation);
            for (Operation operation : type.getBatchOperations().values()) put(fields, operation);
            byType.put(type.getName(), fields);
        }
    }

    private static @Nullable Made made(Class<?> owner, io.smallrye.graphql.schema.model.Field field) {
        Made told = field.getMethodName() == null ? null : reads(owner, field.getMethodName());
        if (told != null || !isAttribute(owner, field.getPropertyName())) return told;
        boolean part = !field.hasWrapper()
                && ClassloadingService.get().loadClass(field.getReference().getClassName()).isAnnotationPresent(Embeddable.class);
        return new Made(Set.of(field.getPropertyName()), part ? field.getReference().getName() : null);
    }

    /** Panache hides the fields of entities behind getters. */
    private static boolean isAttribute(Class<?> owner, String name) {
        return Stream.<Class<?>>iterate(owner, Objects::nonNull, Class::getSuperclass).flatMap(type -> Stream.of(type.getDeclaredFields()))
                .anyMatch(field -> field.getName().equals(name));
    }

    private static void put(Map<String, Made> fields, Operation operation) {
        Made made = reads(ClassloadingService.get().loadClass(operation.getClassName()), operation.getMethodName());
        // A field of the class that an operation replaces is not what is read.
        if (made == null) fields.remove(operation.getName());
        else fields.put(operation.getName(), made);
    }

    private static @Nullable Made reads(Class<?> owner, String name) {
        for (Method method : owner.getMethods()) {
            Reads reads = method.getName().equals(name) ? method.getAnnotation(Reads.class) : null;
            if (reads != null) return new Made(Set.of(reads.value()), null);
        }
        return null;
    }

    /** For a field that is a connection; null: all. */
    @Nullable
    Set<String> of(DataFetchingEnvironment environment) {
        GraphQLObjectType connection = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(environment.getFieldType());
        String row = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(connection.getFieldDefinition(ROWS).getType())).getName();
        Walk walk = new Walk(environment.getFragmentsByName());
        for (Field field : environment.getMergedField().getFields()) if (!walk.page(field.getSelectionSet(), row)) return null;
        return walk.attributes;
    }

    /** Through a selection; false where all attributes may be needed. */
    private final class Walk {
        private final Map<String, FragmentDefinition> fragments;
        private final Set<String> attributes = new HashSet<>();

        Walk(Map<String, FragmentDefinition> fragments) {
            this.fragments = fragments;
        }

        private @Nullable SelectionSet fragment(Selection<?> selection) {
            return switch (selection) {
                case InlineFragment inline -> inline.getSelectionSet();
                case FragmentSpread spread -> Objects.requireNonNull(fragments.get(spread.getName()), spread.getName()).getSelectionSet();
                default -> null;
            };
        }

        boolean page(SelectionSet selected, String row) {
            for (Selection<?> selection : selected.getSelections()) {
                SelectionSet fragment = fragment(selection);
                if (fragment != null && !page(fragment, row)) return false;
                if (!(selection instanceof Field field)) continue;
                boolean known = switch (field.getName()) {
                    case ROWS, "node" -> row(field.getSelectionSet(), row, "");
                    case "edges" -> page(field.getSelectionSet(), row);
                    default -> true;
                };
                if (!known) return false;
            }
            return true;
        }

        private boolean row(SelectionSet selected, String type, String path) {
            Map<String, Made> fields = byType.getOrDefault(type, Map.of());
            for (Selection<?> selection : selected.getSelections()) {
                SelectionSet fragment = fragment(selection);
                if (fragment != null && !row(fragment, type, path)) return false;
                if (selection instanceof Field field && !field.getName().equals("__typename")
                        && !field(field, fields.get(field.getName()), path))
                    return false;
            }
            return true;
        }

        private boolean field(Field field, @Nullable Made made, String path) {
            if (made == null) return false;
            for (String attribute : made.of) {
                boolean isWhole = made.part == null || field.getSelectionSet() == null
                        || !row(field.getSelectionSet(), made.part, path + attribute + '.');
                if (isWhole) attributes.add(path + attribute);
            }
            return true;
        }
    }
}
