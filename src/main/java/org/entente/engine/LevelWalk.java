package org.entente.engine;

import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.execution.ValuesResolver;
import graphql.introspection.Introspection;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The way of one execution through its query: field by field, what is below a field before its next sibling. */
final class LevelWalk {
    /** What JSON adds to a key: quotes, colon, comma. */
    private static final int AROUND_KEY = 4;

    final ExecutionContext context;
    final GraphQLSchema schema;
    final PlacedErrors errors;
    final Budget budget = Budget.current();
    private final ResolverSource resolvers;
    private final FieldCollector collector;

    LevelWalk(ExecutionContext context, ResolverSource resolvers, FieldCollector collector, PlacedErrors errors) {
        this.context = context;
        this.schema = context.getGraphQLSchema();
        this.resolvers = resolvers;
        this.collector = collector;
        this.errors = errors;
    }

    /** Gives the rows, objects of one type, their values field by field. */
    void fill(GraphQLObjectType type, MergedSelectionSet selection, Object[] sources, Row[] rows) {
        List<MergedField> fields = selection.getSubFieldsList();
        for (int f = 0; f < fields.size(); f++) {
            budget.check();
            MergedField field = fields.get(f);
            budget.bytes(rows.length, field.getResultKey().length() + AROUND_KEY);
            Level level = new Level(type, Introspection.getFieldDefinition(schema, type, field.getName()), field,
                    new Places.InRows(rows, f));
            Object[] resolved = resolve(level, sources);
            budget.check();
            Object[] values = new Completion(this, level).complete(level.definition().getType(), resolved);
            for (int i = 0; i < rows.length; i++) {
                if (Completion.FORBIDDEN_NULL.equals(values[i])) rows[i].broken = true;
                else rows[i].values[f] = values[i];
            }
        }
    }

    private Object[] resolve(Level level, Object[] sources) {
        GraphQLFieldDefinition definition = level.definition();
        if (definition.equals(Introspection.TypeNameMetaFieldDef)) return filled(sources.length, level.type().getName());
        try {
            Map<String, Object> arguments = definition.getArguments().isEmpty() ? Map.of()
                    : ValuesResolver.getArgumentValues(schema.getCodeRegistry(), definition.getArguments(), level.field().getArguments(),
                            context.getCoercedVariables(), context.getGraphQLContext(), context.getLocale());
            return resolvers.of(level.type(), definition, schema).resolve(sources,
                    DataFetchingEnvironmentImpl.newDataFetchingEnvironment(context)
                            .arguments(arguments).fieldDefinition(definition).mergedField(level.field()).parentType(level.type())
                            .fieldType(definition.getType()));
        } catch (AbortedRequest e) {
            throw e;
        } catch (Exception e) {
            return filled(sources.length, new Resolver.Failure(e));
        }
    }

    private static Object[] filled(int length, Object value) {
        Object[] values = new Object[length];
        Arrays.fill(values, value);
        return values;
    }

    /** What the query selects of objects of this type in a field. */
    MergedSelectionSet selection(GraphQLObjectType type, MergedField field) {
        return collector.collectFields(FieldCollectorParameters.newParameters().schema(schema).objectType(type)
                .fragments(context.getFragmentsByName()).variables(context.getCoercedVariables().toMap())
                .graphQLContext(context.getGraphQLContext()).build(), field);
    }
}
