package org.entente.graph;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Measures a valid operation before it is executed and refuses one that is too large. It stops as soon as a limit is passed. */
final class QuerySize {
    private final GraphQLSchema schema;
    private final Limits limits;
    private final Map<String, Object> variables;
    private final Map<String, Value<?>> defaults = new HashMap<>();
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private int fields;
    private int aliases;
    private long rows;

    private QuerySize(GraphQLSchema schema, Limits limits, Document document, OperationDefinition operation, Map<String, Object> variables) {
        this.schema = schema;
        this.limits = limits;
        this.variables = variables;
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(fragment -> fragments.put(fragment.getName(), fragment));
        operation.getVariableDefinitions().forEach(variable -> defaults.put(variable.getName(), variable.getDefaultValue()));
    }

    /** How many rows it asks for at most. */
    static long check(GraphQLSchema schema, Limits limits, Document document, OperationDefinition operation, Map<String, Object> variables) {
        GraphQLFieldsContainer root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        QuerySize size = new QuerySize(schema, limits, document, operation, variables);
        size.walk(operation.getSelectionSet(), root, 1, 1);
        return size.rows;
    }

    private void walk(SelectionSet selections, GraphQLFieldsContainer type, int depth, long parents) {
        if (selections == null) return;
        if (depth > limits.depth) throw new RequestError(ErrorCode.QUERY_TOO_DEEP, "The query is more than " + limits.depth + " fields deep.");
        for (Selection<?> selection : selections.getSelections()) {
            switch (selection) {
                case Field field -> field(field, type, depth, parents);
                case InlineFragment inline -> {
                    count();
                    walk(inline.getSelectionSet(), inline.getTypeCondition() == null ? type : container(inline.getTypeCondition().getName()), depth, parents);
                }
                case FragmentSpread spread -> {
                    FragmentDefinition fragment = fragments.get(spread.getName());
                    count();
                    walk(fragment.getSelectionSet(), container(fragment.getTypeCondition().getName()), depth, parents);
                }
                default -> throw new IllegalStateException("Unknown selection " + selection.getClass());
            }
        }
    }

    private void field(Field field, GraphQLFieldsContainer type, int depth, long parents) {
        count();
        if (field.getAlias() != null && ++aliases > limits.aliases) {
            throw new RequestError(ErrorCode.TOO_MANY_ALIASES, "The query has more than " + limits.aliases + " aliases.");
        }
        if (type == null || field.getName().startsWith("__")) {
            walk(field.getSelectionSet(), null, depth + 1, parents);
            return;
        }
        GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
        GraphQLType result = GraphQLTypeUtil.unwrapAll(definition.getType());
        long children = parents;
        boolean isPage = result instanceof GraphQLNamedType named && named.getName().endsWith("Connection");
        if (isPage || GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()))) {
            children = parents * (isPage ? pageSize(field) : askedOneByOne(field));
            rows += children;
            if (rows > limits.rows) {
                throw new RequestError(ErrorCode.QUERY_TOO_LARGE, "The query asks for more than " + limits.rows + " rows, page sizes multiplied: take smaller pages.");
            }
        }
        walk(field.getSelectionSet(), result instanceof GraphQLFieldsContainer container ? container : null, depth + 1, children);
    }

    private void count() {
        if (++fields > limits.fields) throw new RequestError(ErrorCode.QUERY_TOO_LARGE, "The query has more than " + limits.fields + " fields, fragments expanded.");
    }

    /** What is no size at all is refused later, with its path: until then it counts as the largest. */
    private long pageSize(Field field) {
        for (Argument argument : field.getArguments()) {
            if (!argument.getName().equals("first") && !argument.getName().equals("last")) continue;
            Object size = value(argument.getValue());
            if (size != null) return size instanceof Number number ? Math.clamp(number.longValue(), 0, limits.pageSize) : limits.pageSize;
        }
        return Page.DEFAULT_SIZE;
    }

    /** Of a list that is no page, as many as are named in a list: {@code nodes(ids: […])}. */
    private long askedOneByOne(Field field) {
        return field.getArguments().stream().map(argument -> value(argument.getValue())).filter(Collection.class::isInstance)
                .mapToLong(list -> ((Collection<?>) list).size()).max().orElse(1);
    }

    /** The value as far as sizes need it: a number, a list or null are themselves. */
    private Object value(Value<?> value) {
        return switch (value) {
            case null -> null;
            case NullValue none -> null;
            case IntValue number -> number.getValue();
            case ArrayValue list -> list.getValues();
            case VariableReference variable when variables.containsKey(variable.getName()) -> variables.get(variable.getName());
            case VariableReference variable -> value(defaults.get(variable.getName()));
            default -> value;
        };
    }

    private GraphQLFieldsContainer container(String name) {
        return schema.getType(name) instanceof GraphQLFieldsContainer container ? container : null;
    }
}
