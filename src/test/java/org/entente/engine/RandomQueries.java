package org.entente.engine;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Queries of any schema, the same ones for the same seed: aliases, fragments in fragments, fields that merge, directives, variables,
 * introspection. Most are valid; fields that cannot merge make some that are not.
 */
final class RandomQueries {
    /** Says what to pass to arguments and input fields. */
    @FunctionalInterface
    interface Values {
        /** A literal; null if anything of the type will do. */
        String literal(String name, String type, RandomGenerator random);
    }

    private static final int LARGEST = 60;
    private static final int DEEPEST = 6;
    private static final List<String> INTROSPECTION = List.of(
            "__schema { queryType { name kind } directives { name args { name defaultValue } } }",
            "__schema { types { name kind fields(includeDeprecated: true) { name type { name kind ofType { name ofType { name } } } } } }",
            "__type(name: \"%s\") { name kind fields { name args { name type { name } } } interfaces { name } possibleTypes { name } enumValues { name } }",
            "__type(name: \"Nothing\") { name }");

    private final GraphQLSchema schema;
    private final Random random;
    private final Values values;

    private int fields;
    private int aliases;
    private Map<String, String> fragments;
    private Map<String, GraphQLCompositeType> fragmentTypes;
    private Map<String, String> definitions;
    private Map<String, Object> variables;

    RandomQueries(GraphQLSchema schema, long seed) {
        this(schema, seed, (name, type, random) -> null);
    }

    RandomQueries(GraphQLSchema schema, long seed, Values values) {
        this.schema = schema;
        this.random = new Random(seed);
        this.values = values;
    }

    String next() {
        fields = 0;
        aliases = 0;
        fragments = new LinkedHashMap<>();
        fragmentTypes = new LinkedHashMap<>();
        definitions = new LinkedHashMap<>();
        variables = new LinkedHashMap<>();
        String selection = selection(schema.getQueryType(), 0);
        StringBuilder query = new StringBuilder("query Random");
        if (!definitions.isEmpty()) query.append('(').append(String.join(", ", definitions.values())).append(')');
        query.append(' ').append(selection);
        fragments.values().forEach(fragment -> query.append('\n').append(fragment));
        return query.toString();
    }

    /** The variables of the query that {@link #next} gave last. */
    Map<String, Object> variables() {
        return variables;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<? extends T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String selection(GraphQLCompositeType type, int depth) {
        int size = 1 + random.nextInt(depth == 0 ? 5 : 4);
        List<String> selections = new ArrayList<>();
        for (int i = 0; i < size; i++) selections.add(indent(depth + 1) + select(type, depth));
        return "{\n" + String.join("\n", selections) + "\n" + indent(depth) + "}";
    }

    private static String indent(int depth) {
        return "  ".repeat(depth);
    }

    private String select(GraphQLCompositeType type, int depth) {
        boolean isDeep = depth >= DEEPEST || fields > LARGEST;
        int kind = random.nextInt(100);
        if (kind < 6) return alias(30) + "__typename" + directive();
        if (depth == 0 && kind < 9) return alias(50) + any(INTROSPECTION).formatted(any(schema.getAllTypesAsList()).getName());
        if (!isDeep && kind < 14) return "..." + directive() + " " + selection(type, depth + 1);
        if (!isDeep && kind < 26) {
            GraphQLCompositeType condition = overlapping(type);
            return "... on " + condition.getName() + directive() + " " + selection(condition, depth + 1);
        }
        if (!isDeep && kind < 36) return "..." + fragment(type) + directive();
        if (!(type instanceof GraphQLFieldsContainer container)) {
            if (isDeep) return "__typename";
            GraphQLCompositeType condition = overlapping(type);
            return "... on " + condition.getName() + " " + selection(condition, depth + 1);
        }
        return field(container, depth, isDeep);
    }

    private String field(GraphQLFieldsContainer type, int depth, boolean isDeep) {
        List<GraphQLFieldDefinition> choices = isDeep
                ? type.getFieldDefinitions().stream()
                        .filter(field -> !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType)).toList()
                : type.getFieldDefinitions();
        if (choices.isEmpty()) return "__typename";
        fields++;
        GraphQLFieldDefinition field = any(choices);
        String arguments = arguments(field);
        // The same key must mean the same arguments: those with arguments get a key of their own.
        String head = alias(arguments.isEmpty() ? 20 : 100) + field.getName() + arguments;
        if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType fieldType)) {
            return head + directive() + (chance(8) ? " " + head : "");
        }
        String first = head + directive() + " " + selection(fieldType, depth + 1);
        return chance(12) && fields < LARGEST
                ? first + "\n" + indent(depth + 1) + head + directive() + " " + selection(fieldType, depth + 1) : first;
    }

    private String alias(int percent) {
        return chance(percent) ? "a" + aliases++ + ": " : "";
    }

    private GraphQLCompositeType overlapping(GraphQLCompositeType type) {
        List<GraphQLObjectType> possible = possible(type);
        List<GraphQLCompositeType> choices = new ArrayList<>();
        for (GraphQLNamedType other : schema.getAllTypesAsList()) {
            if (other instanceof GraphQLCompositeType composite && !other.getName().startsWith("__")
                    && possible(composite).stream().anyMatch(possible::contains))
                choices.add(composite);
        }
        return any(choices);
    }

    private List<GraphQLObjectType> possible(GraphQLCompositeType type) {
        return switch (type) {
            case GraphQLObjectType object -> List.of(object);
            case GraphQLInterfaceType several -> schema.getImplementations(several);
            case GraphQLUnionType several -> several.getTypes().stream().map(GraphQLObjectType.class::cast).toList();
            default -> throw new IllegalArgumentException(type.getName());
        };
    }

    /** A new fragment, or one that is used already. */
    private String fragment(GraphQLCompositeType type) {
        List<GraphQLObjectType> possible = possible(type);
        List<String> known = fragmentTypes.keySet().stream().filter(fragments::containsKey)
                .filter(name -> possible(fragmentTypes.get(name)).stream().anyMatch(possible::contains)).toList();
        if (!known.isEmpty() && chance(50)) return any(known);
        String name = "F" + fragmentTypes.size();
        GraphQLCompositeType condition = overlapping(type);
        fragmentTypes.put(name, condition);
        String selection = selection(condition, DEEPEST - 2);
        // Known only now, so that no fragment contains itself.
        fragments.put(name, "fragment " + name + " on " + condition.getName() + " " + selection);
        return name;
    }

    private String directive() {
        if (!chance(10)) return "";
        String condition = chance(40) ? String.valueOf(random.nextBoolean()) : booleanVariable();
        return (chance(50) ? " @include(if: " : " @skip(if: ") + condition + ")";
    }

    private String booleanVariable() {
        String name = "b" + random.nextInt(3);
        definitions.computeIfAbsent(name, key -> {
            variables.put(key, random.nextBoolean());
            return "$" + key + ": Boolean!";
        });
        return "$" + name;
    }

    private String arguments(GraphQLFieldDefinition field) {
        List<String> arguments = new ArrayList<>();
        for (GraphQLArgument argument : field.getArguments()) {
            boolean isRequired = argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue();
            if (isRequired || chance(50)) arguments.add(argument.getName() + ": " + value(argument.getName(), argument.getType()));
        }
        return arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")";
    }

    private String value(String name, GraphQLInputType type) {
        return chance(30) ? variable(name, type) : literal(name, type);
    }

    private String variable(String name, GraphQLInputType type) {
        String variable = "v" + definitions.size();
        if (chance(50)) {
            String nullable = GraphQLTypeUtil.simplePrint(GraphQLTypeUtil.unwrapNonNull(type));
            definitions.put(variable, "$" + variable + ": " + nullable + " = "
                    + literal(name, (GraphQLInputType) GraphQLTypeUtil.unwrapNonNull(type), false));
            // Valid in a place that must not be null, because of its default; then refused when the field is resolved.
            if (chance(10)) variables.put(variable, null);
        } else {
            definitions.put(variable, "$" + variable + ": " + GraphQLTypeUtil.simplePrint(type)
                    + (type instanceof GraphQLNonNull ? " = " + literal(name, type) : ""));
        }
        return "$" + variable;
    }

    /** A value of this type, written in the query. */
    String literal(String name, GraphQLInputType type) {
        return literal(name, type, true);
    }

    private String literal(String name, GraphQLInputType type, boolean mayBeNull) {
        if (type instanceof GraphQLNonNull some) return literal(name, (GraphQLInputType) some.getWrappedType(), false);
        if (mayBeNull && chance(10)) return "null";
        if (type instanceof GraphQLList list) {
            List<String> elements = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) elements.add(literal(name, (GraphQLInputType) list.getWrappedType()));
            return "[" + String.join(", ", elements) + "]";
        }
        String given = values.literal(name, ((GraphQLNamedInputType) type).getName(), random);
        if (given != null) return given;
        return switch (type) {
            case GraphQLEnumType choice -> any(choice.getValues()).getName();
            case GraphQLInputObjectType object -> object(object);
            case GraphQLNamedInputType scalar -> switch (scalar.getName()) {
                case "Int", "BigInteger" -> String.valueOf(random.nextInt(6));
                case "Float", "BigDecimal" -> String.valueOf(random.nextInt(60) / 10.0);
                case "Boolean" -> String.valueOf(random.nextBoolean());
                default -> "\"" + (char) ('a' + random.nextInt(6)) + "\"";
            };
            default -> throw new IllegalArgumentException(type.toString());
        };
    }

    private String object(GraphQLInputObjectType type) {
        List<String> given = new ArrayList<>();
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            boolean isRequired = field.getType() instanceof GraphQLNonNull && !field.hasSetDefaultValue();
            if (isRequired || chance(40)) given.add(field.getName() + ": " + literal(field.getName(), field.getType()));
        }
        return "{" + String.join(", ", given) + "}";
    }
}
