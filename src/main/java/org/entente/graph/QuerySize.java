package org.entente.graph;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.Map;

/** Measures a valid operation before it is executed and refuses one that is too large. It stops as soon as a limit is passed. */
final class QuerySize {
    private final GraphQLSchema schema;
    private final Limits limits;
    private final Map<String, Object> variables;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private int fields;
    private int aliases;
    private long rows;

    private QuerySize(GraphQLSchema schema, Limits limits, Document document, Map<String, Object> variables) {
        this.schema = schema;
        this.limits = limits;
        this.variables = variables;
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    static void check(GraphQLSchema schema, Limits limits, Document document, OperationDefinition operation, Map<String, Object> variables) {
        GraphQLFieldsContainer root = operation.getOperation() == OperationDefinition.Operation.MUTATION ? schema.getMutationType() : schema.getQueryType();
        new QuerySize(schema, limits, document, variables).walk(operation.getSelectionSet(), root, 1, 1);
    }

    private void walk(SelectionSet selections, GraphQLFieldsContainer type, int depth, long parents) {
        if (selections == null) return;
        if (depth > limits.depth) throw new RequestError(ErrorCode.QUERY_TOO_DEEP, "The query is more than " + limits.depth + " fields deep.");
        for (Selection<?> selection : selections.getSelections()) {
            switch (selection) {
                case Field field -> field(field, type, depth, parents);
                case InlineFragment inline -> walk(inline.getSelectionSet(),
                        inline.getTypeCondition() == null ? type : container(inline.getTypeCondition().getName()), depth, parents);
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
        if (result instanceof GraphQLNamedType named && named.getName().endsWith("Connection")) {
            children = parents * pageSize(field);
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

    /** What is no size at all is refused later, with its path. */
    private long pageSize(Field field) {
        for (Argument argument : field.getArguments()) {
            if (!argument.getName().equals("first") && !argument.getName().equals("last")) continue;
            Object size = switch (argument.getValue()) {
                case IntValue number -> number.getValue();
                case VariableReference variable -> variables.get(variable.getName());
                default -> null;
            };
            if (size instanceof Number number) return Math.clamp(number.longValue(), 0, limits.pageSize);
        }
        return Page.DEFAULT_SIZE;
    }

    private GraphQLFieldsContainer container(String name) {
        return schema.getType(name) instanceof GraphQLFieldsContainer container ? container : null;
    }
}
