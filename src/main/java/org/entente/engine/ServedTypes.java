package org.entente.engine;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLType;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.InputType;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.ClassloadingService;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.entente.graph.Connection;
import org.entente.graph.Edge;
import org.entente.graph.Order;
import org.entente.graph.Page;
import org.entente.graph.Plural;
import org.jspecify.annotations.Nullable;

/** What types of generic classes are to clients: SmallRye calls them Connection_Country and describes them all alike. */
final class ServedTypes {
    /** How a type is called and described. */
    record Named(String name, String description) {}

    private final Map<String, Named> bySmallRyesName = new HashMap<>();
    /** SmallRye's name of {@link Page}. */
    private @Nullable String page;

    ServedTypes(Schema model) {
        for (Type type : model.getTypes().values()) {
            if (isConnection(type)) bySmallRyesName.put(type.getName(), connection(of(type.getFields(), "nodes")));
            else if (is(Edge.class, type)) bySmallRyesName.put(type.getName(), edge(of(type.getFields(), "node")));
        }
        for (InputType type : model.getInputs().values()) {
            if (isOrder(type)) bySmallRyesName.put(type.getName(), order(of(type.getFields(), "field")));
            else if (isPage(type)) page = type.getName();
        }
    }

    private static Reference of(Map<String, Field> fields, String name) {
        return Objects.requireNonNull(fields.get(name), name).getReference();
    }

    static boolean isConnection(Type type) {
        return is(Connection.class, type);
    }

    static boolean isPage(Reference type) {
        return is(Page.class, type);
    }

    static boolean isOrder(Reference type) {
        return is(Order.class, type);
    }

    private static boolean is(Class<?> generic, Reference type) {
        return type.getClassName().equals(generic.getName());
    }

    private static Named connection(Reference node) {
        return new Named(node.getName() + "Connection", plural(node).value() + ", in pages.");
    }

    private static Named edge(Reference node) {
        Plural plural = plural(node);
        String nodes = plural.briefly().isEmpty() ? withinSentence(plural.value()) : plural.briefly();
        return new Named(node.getName() + "Edge", "One of the " + nodes + ", with its cursor.");
    }

    private static Named order(Reference field) {
        return new Named(field.getName().replaceFirst("Field$", "Input"), "An order of " + withinSentence(plural(field).value()) + ".");
    }

    private static Plural plural(Reference named) {
        Plural plural = ClassloadingService.get().loadClass(named.getClassName()).getAnnotation(Plural.class);
        if (plural == null)
            throw new IllegalStateException("@Plural is missing on " + named.getClassName() + ": it has a connection or an order.");
        return plural;
    }

    private static String withinSentence(String phrase) {
        return Character.toLowerCase(phrase.charAt(0)) + phrase.substring(1);
    }

    /** Null for a type that is served as SmallRye has it. */
    @Nullable
    Named of(String smallRyesName) {
        return bySmallRyesName.get(smallRyesName);
    }

    boolean isPage(GraphQLType smallRyes) {
        return smallRyes instanceof GraphQLInputObjectType input && input.getName().equals(page);
    }

    /** What the type is called in the schema that is served. */
    String name(Type type) {
        Named served = of(type.getName());
        return served == null ? type.getName() : served.name();
    }
}
