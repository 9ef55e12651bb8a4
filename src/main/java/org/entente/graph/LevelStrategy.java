package org.entente.graph;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.execution.DataFetcherResult;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.execution.ResolveType;
import graphql.execution.TypeResolutionParameters;
import graphql.execution.ValuesResolver;
import graphql.extensions.ExtensionsBuilder;
import graphql.introspection.Introspection;
import graphql.language.SourceLocation;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.util.FpKit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Executes a query level by level: each field once for all objects of its level, so that a relation costs one statement
 * whatever the number of its parents. Data and errors are those of graphql-java's own strategy.
 */
final class LevelStrategy extends ExecutionStrategy {
    /** Instead of a null where none may be, its error being told already: what holds it becomes null in its turn. */
    private static final Object FORBIDDEN_NULL = new Object();
    /** Instead of a null whose error is told already. */
    private static final Object TOLD_NULL = new Object();
    /** What JSON adds to a key: quotes, colon, comma. */
    private static final int AROUND_KEY = 4;
    /** What it adds to an object or a list: brackets, comma. */
    private static final int AROUND_VALUE = 3;

    private final ResolverSource resolvers;

    LevelStrategy(ResolverSource resolvers) {
        this.resolvers = resolvers;
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(ExecutionContext context, ExecutionStrategyParameters parameters) {
        MergedSelectionSet selection = parameters.getFields();
        Optional<ExecutionResult> refused = Introspection.isIntrospectionSensible(selection, context);
        if (refused.isPresent()) return CompletableFuture.completedFuture(refused.get());
        GraphQLObjectType type = (GraphQLObjectType) parameters.getExecutionStepInfo().getUnwrappedNonNullType();
        Row root = new Row(new Row.Shape(selection.getKeys()), null, 0);
        Execution execution = new Execution(context);
        execution.fill(type, selection, new Object[] {parameters.getSource()}, new Row[] {root});
        context.addErrors(execution.errors.inOrder());
        return CompletableFuture.completedFuture(new ExecutionResultImpl(root.broken ? null : root, context.getErrors()));
    }

    /** One field of one selection, at all its places. */
    private record Level(GraphQLObjectType type, GraphQLFieldDefinition definition, MergedField field) {
        SourceLocation location() {
            return field.getSingleField().getSourceLocation();
        }
    }

    private final class Execution {
        private final ExecutionContext context;
        private final GraphQLSchema schema;
        private final Budget budget = Budget.current();
        private final ResolveType types = new ResolveType();
        private final PlacedErrors errors;
        /** What failed for many places at once is one fault. */
        private final Map<Throwable, Fault> faults = new IdentityHashMap<>();

        Execution(ExecutionContext context) {
            this.context = context;
            this.schema = context.getGraphQLSchema();
            this.errors = context.getGraphQLContext().getOrDefault(PlacedErrors.class, new PlacedErrors(Integer.MAX_VALUE));
        }

        /** Gives the rows, objects of one type, their values field by field. */
        void fill(GraphQLObjectType type, MergedSelectionSet selection, Object[] sources, Row[] rows) {
            List<MergedField> fields = selection.getSubFieldsList();
            for (int f = 0; f < fields.size(); f++) {
                budget.check();
                MergedField field = fields.get(f);
                budget.bytes(rows.length, field.getResultKey().length() + AROUND_KEY);
                Level level = new Level(type, Introspection.getFieldDefinition(schema, type, field.getName()), field);
                Object[] resolved = resolve(level, sources);
                budget.check();
                Object[] values = complete(level.definition.getType(), level, resolved, new Places.InRows(rows, f));
                for (int i = 0; i < rows.length; i++) {
                    if (values[i] == FORBIDDEN_NULL) rows[i].broken = true;
                    else rows[i].values[f] = values[i];
                }
            }
        }

        private Object[] resolve(Level level, Object[] sources) {
            GraphQLFieldDefinition definition = level.definition;
            if (definition == Introspection.TypeNameMetaFieldDef) return filled(sources.length, level.type.getName());
            try {
                Map<String, Object> arguments = definition.getArguments().isEmpty() ? Map.of()
                        : ValuesResolver.getArgumentValues(schema.getCodeRegistry(), definition.getArguments(), level.field.getArguments(),
                                context.getCoercedVariables(), context.getGraphQLContext(), context.getLocale());
                return resolvers.of(level.type, definition, schema).resolve(sources, DataFetchingEnvironmentImpl.newDataFetchingEnvironment(context)
                        .arguments(arguments).fieldDefinition(definition).mergedField(level.field).parentType(level.type).fieldType(definition.getType()));
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

        /** Turns resolved values into values of the answer, each for its place. */
        private Object[] complete(GraphQLOutputType declared, Level level, Object[] resolved, Places places) {
            if (resolved.length == 0) return resolved;
            boolean isNonNull = declared instanceof GraphQLNonNull;
            Object[] values = new Object[resolved.length];
            boolean[] told = new boolean[resolved.length];
            for (int i = 0; i < values.length; i++) {
                Object value = unpacked(resolved[i], level, places, i);
                if (value == TOLD_NULL) told[i] = true;
                else values[i] = value;
            }
            Object[] results = switch (GraphQLTypeUtil.unwrapNonNull(declared)) {
                case GraphQLScalarType scalar -> leaves(value -> scalar.getCoercing().serialize(value, context.getGraphQLContext(), context.getLocale()), level, values, places);
                case GraphQLEnumType choice -> leaves(value -> choice.serialize(value, context.getGraphQLContext(), context.getLocale()), level, values, places);
                case GraphQLList list -> lists(list, level, values, places);
                case GraphQLObjectType object -> objects(object, level, values, places);
                case GraphQLType several -> abstracts((GraphQLNamedOutputType) several, level, values, places);
            };
            for (int i = 0; i < results.length; i++) {
                boolean isTold = told[i] || results[i] == TOLD_NULL;
                if (!isNonNull) {
                    if (isTold || results[i] == FORBIDDEN_NULL) results[i] = null;
                } else if (isTold || results[i] == null) {
                    // Else the null comes from an error that is told already.
                    if (!isTold) errors.addUnlessTold(Fault.NULL_IN_NON_NULL_FIELD, level.location(), places, i);
                    results[i] = FORBIDDEN_NULL;
                }
            }
            return results;
        }

        /** The value without what it came in. */
        private Object unpacked(Object resolved, Level level, Places places, int i) {
            Object value = resolved;
            if (value instanceof Resolver.Failure(Throwable cause)) {
                failed(cause, level, places, i);
                return TOLD_NULL;
            }
            if (value instanceof DataFetcherResult<?> result) {
                for (GraphQLError error : result.getErrors()) errors.add(error, places, i);
                ExtensionsBuilder extensions = context.getGraphQLContext().get(ExtensionsBuilder.class);
                if (result.getExtensions() != null && extensions != null) extensions.addValues(result.getExtensions());
                value = result.getData();
            }
            // Twice, as graphql-java does after fetching and before completing.
            return value == null ? null : context.getValueUnboxer().unbox(context.getValueUnboxer().unbox(value));
        }

        private interface Serialization {
            Object of(Object value);
        }

        private Object[] leaves(Serialization serialized, Level level, Object[] values, Places places) {
            Object[] results = new Object[values.length];
            long bytes = 0;
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) continue;
                try {
                    results[i] = serialized.of(values[i]);
                    bytes += Budget.bytesOf(results[i]);
                } catch (RuntimeException e) {
                    failed(e, level, places, i);
                    results[i] = TOLD_NULL;
                }
            }
            budget.bytes(1, bytes);
            return results;
        }

        /** The elements of all lists together. */
        private Object[] lists(GraphQLList type, Level level, Object[] values, Places places) {
            List<Collection<?>> lists = new ArrayList<>(values.length);
            boolean[] told = new boolean[values.length];
            int size = 0;
            for (int i = 0; i < values.length; i++) {
                Collection<?> list = values[i] == null ? null : list(type, level, values[i], places, i);
                told[i] = list == null && values[i] != null;
                lists.add(list);
                if (list == null) continue;
                budget.expect((long) size + list.size());
                size += list.size();
            }
            budget.bytes(lists.size(), AROUND_VALUE);
            Object[] elements = new Object[size];
            int[] holders = new int[size];
            int[] indexes = new int[size];
            int n = 0;
            for (int i = 0; i < values.length; i++) {
                if (lists.get(i) == null) continue;
                int index = 0;
                for (Object element : lists.get(i)) {
                    elements[n] = element;
                    holders[n] = i;
                    indexes[n++] = index++;
                }
            }
            List<Object> completed = Arrays.asList(complete((GraphQLOutputType) type.getWrappedType(), level, elements, new Places.InLists(places, holders, indexes)));
            Object[] results = new Object[values.length];
            int from = 0;
            for (int i = 0; i < values.length; i++) {
                if (told[i]) results[i] = TOLD_NULL;
                if (lists.get(i) == null) continue;
                List<Object> list = completed.subList(from, from += lists.get(i).size());
                results[i] = list.contains(FORBIDDEN_NULL) ? FORBIDDEN_NULL : list;
            }
            return results;
        }

        private Collection<?> list(GraphQLList type, Level level, Object value, Places places, int i) {
            try {
                if (!FpKit.isIterable(value)) throw new ClassCastException(value.getClass().getName() + " for the list " + GraphQLTypeUtil.simplePrint(type));
                return FpKit.toCollection(value);
            } catch (RuntimeException e) {
                failed(e, level, places, i);
                return null;
            }
        }

        private Object[] objects(GraphQLObjectType type, Level level, Object[] values, Places places) {
            int size = 0;
            for (Object value : values) if (value != null) size++;
            Object[] results = new Object[values.length];
            if (size == 0) return results;
            budget.objects(size);
            budget.bytes(size, AROUND_VALUE);
            MergedSelectionSet selection = fieldCollector.collectFields(FieldCollectorParameters.newParameters().schema(schema).objectType(type)
                    .fragments(context.getFragmentsByName()).variables(context.getCoercedVariables().toMap())
                    .graphQLContext(context.getGraphQLContext()).build(), level.field);
            Row.Shape shape = new Row.Shape(selection.getKeys());
            Object[] sources = new Object[size];
            Row[] rows = new Row[size];
            int n = 0;
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) continue;
                sources[n] = values[i];
                results[i] = rows[n++] = new Row(shape, places, i);
            }
            fill(type, selection, sources, rows);
            for (int i = 0; i < results.length; i++) if (results[i] instanceof Row row && row.broken) results[i] = FORBIDDEN_NULL;
            return results;
        }

        /** Interfaces and unions: the objects of each concrete type together. */
        private Object[] abstracts(GraphQLNamedOutputType type, Level level, Object[] values, Places places) {
            Map<GraphQLObjectType, Object[]> byType = new LinkedHashMap<>();
            Object[] results = new Object[values.length];
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) continue;
                try {
                    byType.computeIfAbsent(concrete(type, level, values[i]), t -> new Object[values.length])[i] = values[i];
                } catch (RuntimeException e) {
                    failed(e, level, places, i);
                    results[i] = TOLD_NULL;
                }
            }
            byType.forEach((object, some) -> {
                Object[] completed = objects(object, level, some, places);
                for (int i = 0; i < completed.length; i++) if (completed[i] != null) results[i] = completed[i];
            });
            return results;
        }

        private GraphQLObjectType concrete(GraphQLNamedOutputType type, Level level, Object value) {
            var environment = TypeResolutionParameters.newParameters().field(level.field).fieldType(type).value(value).argumentValues(Map::of)
                    .graphQLContext(context.getGraphQLContext()).schema(schema).build();
            return type instanceof GraphQLInterfaceType several ? types.resolveTypeForInterface(environment, several)
                    : types.resolveTypeForUnion(environment, (GraphQLUnionType) type);
        }

        private void failed(Throwable thrown, Level level, Places places, int i) {
            budget.check();
            Throwable cause = Fault.causeOf(thrown);
            errors.add(() -> faults.computeIfAbsent(cause, Fault::of), level.location(), places, i);
        }
    }
}
