package org.entente.graph;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.TypeResolutionEnvironment;
import graphql.execution.DataFetcherResult;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.execution.ResolveType;
import graphql.execution.ResultPath;
import graphql.execution.TypeResolutionParameters;
import graphql.execution.UnresolvedTypeException;
import graphql.execution.ValuesResolver;
import graphql.introspection.Introspection;
import graphql.schema.CoercingSerializeException;
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
import graphql.schema.GraphQLUnionType;
import graphql.util.FpKit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Executes a query level by level: each field once for all objects of its level, so that a relation costs one statement
 * whatever the number of its parents. Data and errors are those of graphql-java's own strategy.
 */
final class LevelStrategy extends ExecutionStrategy {
    /** A null that its type forbids: what holds it becomes null. */
    private static final Object FORBIDDEN_NULL = new Object();
    private static final ResolveType TYPES = new ResolveType();
    private static final Row.Place[] NO_PLACES = {};

    private final ResolverSource resolvers;

    LevelStrategy(ResolverSource resolvers) {
        this.resolvers = resolvers;
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(ExecutionContext context, ExecutionStrategyParameters parameters) {
        MergedSelectionSet selection = parameters.getFields();
        GraphQLObjectType query = (GraphQLObjectType) parameters.getExecutionStepInfo().getUnwrappedNonNullType();
        Row root = new Row(new Row.Shape(selection.getKeys()), null);
        new Execution(context).fill(query, selection, new Object[] {parameters.getSource()}, new Row[] {root});
        return CompletableFuture.completedFuture(new ExecutionResultImpl(root.broken ? null : root, context.getErrors()));
    }

    private final class Execution {
        private final ExecutionContext context;
        private final GraphQLSchema schema;
        private final Deadline deadline;

        Execution(ExecutionContext context) {
            this.context = context;
            this.schema = context.getGraphQLSchema();
            this.deadline = context.getGraphQLContext().get(Deadline.class);
        }

        /** Gives each row its values, field by field. */
        void fill(GraphQLObjectType type, MergedSelectionSet selection, Object[] sources, Row[] rows) {
            List<MergedField> fields = selection.getSubFieldsList();
            for (int f = 0; f < fields.size(); f++) {
                if (deadline != null) deadline.check();
                MergedField field = fields.get(f);
                GraphQLFieldDefinition definition = Introspection.getFieldDefinition(schema, type, field.getName());
                Row.Place[] places = new Row.Place[rows.length];
                for (int i = 0; i < rows.length; i++) places[i] = rows[i].place(f);
                Object[] values = complete(definition.getType(), field, resolve(type, definition, field, sources, places), places);
                for (int i = 0; i < rows.length; i++) {
                    if (values[i] == FORBIDDEN_NULL) rows[i].broken = true;
                    else rows[i].values[f] = values[i];
                }
            }
        }

        private Object[] resolve(GraphQLObjectType type, GraphQLFieldDefinition definition, MergedField field, Object[] sources, Row.Place[] places) {
            Object[] values;
            try {
                Map<String, Object> arguments = definition.getArguments().isEmpty() ? Map.of()
                        : ValuesResolver.getArgumentValues(schema.getCodeRegistry(), definition.getArguments(), field.getArguments(),
                                context.getCoercedVariables(), context.getGraphQLContext(), context.getLocale());
                values = resolvers.of(type, definition, schema).resolve(sources, DataFetchingEnvironmentImpl.newDataFetchingEnvironment(context)
                        .arguments(arguments).fieldDefinition(definition).mergedField(field).parentType(type).fieldType(definition.getType()));
            } catch (Exception failure) {
                values = new Object[sources.length];
                Arrays.fill(values, new Resolver.Failure(failure));
            }
            Fault last = null;
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof Resolver.Failure(Throwable cause)) {
                    // What failed for all at once is one fault, however many places miss it.
                    if (last == null || last.cause() != cause) last = Fault.of(cause);
                    context.addError(last.at(places[i].path(), field.getSingleField().getSourceLocation()));
                    values[i] = null;
                } else if (values[i] instanceof DataFetcherResult<?> result) {
                    context.addErrors(result.getErrors());
                    values[i] = result.getData();
                }
            }
            return values;
        }

        /** Turns resolved values into values of the answer, each for its place. */
        private Object[] complete(GraphQLOutputType declared, MergedField field, Object[] values, Row.Place[] places) {
            boolean nonNull = declared instanceof GraphQLNonNull;
            GraphQLType type = nonNull ? ((GraphQLNonNull) declared).getWrappedType() : declared;
            Object[] unboxed = new Object[values.length];
            for (int i = 0; i < values.length; i++) unboxed[i] = context.getValueUnboxer().unbox(values[i]);
            Object[] results = switch (type) {
                case GraphQLScalarType scalar -> scalars(scalar, unboxed, places);
                case GraphQLEnumType choice -> enums(choice, unboxed, places);
                case GraphQLList list -> lists((GraphQLOutputType) list.getWrappedType(), type, field, unboxed, places);
                case GraphQLObjectType object -> objects(object, field, unboxed, places);
                default -> abstracts((GraphQLNamedOutputType) type, field, unboxed, places);
            };
            if (nonNull) {
                for (int i = 0; i < results.length; i++) {
                    if (results[i] != null) continue;
                    // Where the null comes from below, the error has been told there.
                    if (unboxed[i] == null || isLeaf(type) || places[i] != null && type instanceof GraphQLList && !FpKit.isIterable(unboxed[i])) {
                        nullIn(places[i].path());
                    }
                    results[i] = FORBIDDEN_NULL;
                }
            }
            return results;
        }

        private static boolean isLeaf(GraphQLType type) {
            return type instanceof GraphQLScalarType || type instanceof GraphQLEnumType;
        }

        private void nullIn(ResultPath path) {
            context.addError(Fault.nullIn(path), path);
        }

        private Object[] scalars(GraphQLScalarType scalar, Object[] values, Row.Place[] places) {
            Object[] results = new Object[values.length];
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                if (value == null) continue;
                if (value instanceof LocalDate day && scalar.getName().equals("Date")) results[i] = day.toString();
                else try {
                    results[i] = scalar.getCoercing().serialize(value, context.getGraphQLContext(), context.getLocale());
                } catch (CoercingSerializeException e) {
                    context.addError(Fault.of(e).at(places[i].path(), null));
                }
            }
            return results;
        }

        private Object[] enums(GraphQLEnumType type, Object[] values, Row.Place[] places) {
            Object[] results = new Object[values.length];
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) continue;
                try {
                    results[i] = type.serialize(values[i], context.getGraphQLContext(), context.getLocale());
                } catch (CoercingSerializeException e) {
                    context.addError(Fault.of(e).at(places[i].path(), null));
                }
            }
            return results;
        }

        private Object[] lists(GraphQLOutputType elementType, GraphQLType listType, MergedField field, Object[] values, Row.Place[] places) {
            List<Object> elements = new ArrayList<>();
            List<Row.Place> elementPlaces = new ArrayList<>();
            int[] lengths = new int[values.length];
            for (int i = 0; i < values.length; i++) {
                lengths[i] = -1;
                if (values[i] == null) continue;
                if (!FpKit.isIterable(values[i])) {
                    context.addError(Fault.of(new ClassCastException(values[i].getClass() + " is no list: " + listType)).at(places[i].path(), null));
                    continue;
                }
                lengths[i] = 0;
                for (Object element : FpKit.toIterable(values[i])) {
                    elements.add(element instanceof DataFetcherResult<?> result ? unpacked(result) : element);
                    elementPlaces.add(places[i].element(lengths[i]++));
                }
            }
            Object[] completed = complete(elementType, field, elements.toArray(), elementPlaces.toArray(NO_PLACES));
            Object[] results = new Object[values.length];
            int from = 0;
            for (int i = 0; i < values.length; i++) {
                if (lengths[i] < 0) continue;
                List<Object> list = Arrays.asList(completed).subList(from, from += lengths[i]);
                results[i] = list.contains(FORBIDDEN_NULL) ? null : list;
            }
            return results;
        }

        private Object unpacked(DataFetcherResult<?> result) {
            context.addErrors(result.getErrors());
            return result.getData();
        }

        private Object[] objects(GraphQLObjectType type, MergedField field, Object[] values, Row.Place[] places) {
            MergedSelectionSet selection = fieldCollector.collectFields(FieldCollectorParameters.newParameters().schema(schema).objectType(type)
                    .fragments(context.getFragmentsByName()).variables(context.getCoercedVariables().toMap())
                    .graphQLContext(context.getGraphQLContext()).build(), field);
            Row.Shape shape = new Row.Shape(selection.getKeys());
            List<Object> sources = new ArrayList<>(values.length);
            List<Row> rows = new ArrayList<>(values.length);
            Object[] results = new Object[values.length];
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) continue;
                Row row = new Row(shape, places[i]);
                sources.add(values[i]);
                rows.add(row);
                results[i] = row;
            }
            if (!rows.isEmpty()) fill(type, selection, sources.toArray(), rows.toArray(Row[]::new));
            for (int i = 0; i < results.length; i++) if (results[i] instanceof Row row && row.broken) results[i] = null;
            return results;
        }

        /** Interfaces and unions: the objects of each concrete type together. */
        private Object[] abstracts(GraphQLNamedOutputType type, MergedField field, Object[] values, Row.Place[] places) {
            Map<GraphQLObjectType, Object[]> byType = new LinkedHashMap<>();
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) continue;
                try {
                    byType.computeIfAbsent(concrete(type, field, values[i]), t -> new Object[values.length])[i] = values[i];
                } catch (UnresolvedTypeException e) {
                    ResultPath path = places[i].path();
                    GraphQLError error = Fault.of(e).at(path, null);
                    context.addError(error);
                }
            }
            Object[] results = new Object[values.length];
            byType.forEach((object, some) -> {
                Object[] completed = objects(object, field, some, places);
                for (int i = 0; i < completed.length; i++) if (completed[i] != null) results[i] = completed[i];
            });
            return results;
        }

        private GraphQLObjectType concrete(GraphQLNamedOutputType type, MergedField field, Object value) {
            TypeResolutionEnvironment environment = TypeResolutionParameters.newParameters().field(field).fieldType(type).value(value)
                    .argumentValues(Map::of).graphQLContext(context.getGraphQLContext()).schema(schema).build();
            return type instanceof GraphQLInterfaceType anInterface ? TYPES.resolveTypeForInterface(environment, anInterface)
                    : TYPES.resolveTypeForUnion(environment, (GraphQLUnionType) type);
        }
    }
}
