package org.entente.engine;

import graphql.GraphQLError;
import graphql.execution.DataFetcherResult;
import graphql.execution.MergedSelectionSet;
import graphql.execution.ResolveType;
import graphql.execution.TypeResolutionParameters;
import graphql.extensions.ExtensionsBuilder;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.util.FpKit;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a level was resolved to into values of the answer. A value keeps its number on the way, so that nothing is made for
 * each of them: it goes from {@code values}, where null is nothing to do, to {@code results}.
 */
final class Completion {
    /** Instead of a null where none may be, its error being told already: what holds it becomes null in its turn. */
    static final Object FORBIDDEN_NULL = new Object();
    /** Instead of a null whose error is told already. */
    private static final Object TOLD_NULL = new Object();
    /** What JSON adds to an object or a list: brackets, comma. */
    private static final int AROUND_VALUE = 3;
    private static final ResolveType TYPES = new ResolveType();

    private final LevelWalk walk;
    private final Level level;

    Completion(LevelWalk walk, Level level) {
        this.walk = walk;
        this.level = level;
    }

    Object[] complete(GraphQLOutputType declared, Object[] resolved) {
        if (resolved.length == 0) return resolved;
        Object[] values = new Object[resolved.length];
        Object[] results = new Object[resolved.length];
        for (int i = 0; i < values.length; i++) {
            Object value = unpacked(resolved[i], i);
            if (value == TOLD_NULL) results[i] = TOLD_NULL;
            else values[i] = value;
        }
        switch (GraphQLTypeUtil.unwrapNonNull(declared)) {
            case GraphQLScalarType scalar ->
                leaves(value -> scalar.getCoercing().serialize(value, walk.context.getGraphQLContext(), walk.context.getLocale()), values,
                        results);
            case GraphQLEnumType choice ->
                leaves(value -> choice.serialize(value, walk.context.getGraphQLContext(), walk.context.getLocale()), values, results);
            case GraphQLList list -> lists(list, values, results);
            case GraphQLObjectType object -> objects(object, values, results);
            case GraphQLType several -> abstracts((GraphQLNamedOutputType) several, values, results);
        }
        if (declared instanceof GraphQLNonNull) forbidNulls(results);
        else allowNulls(results);
        return results;
    }

    private void forbidNulls(Object[] results) {
        for (int i = 0; i < results.length; i++) {
            if (results[i] == null) walk.errors.missing(level, i);
            if (results[i] == null || results[i] == TOLD_NULL) results[i] = FORBIDDEN_NULL;
        }
    }

    private static void allowNulls(Object[] results) {
        for (int i = 0; i < results.length; i++) if (results[i] == TOLD_NULL || results[i] == FORBIDDEN_NULL) results[i] = null;
    }

    /** The value without what it came in. */
    private @Nullable Object unpacked(Object resolved, int i) {
        Object value = resolved;
        if (value instanceof Resolver.Failure(Throwable cause)) return failed(cause, i);
        if (value instanceof DataFetcherResult<?> result) {
            for (GraphQLError error : result.getErrors()) walk.errors.told(error, level, i);
            ExtensionsBuilder extensions = walk.context.getGraphQLContext().get(ExtensionsBuilder.class);
            if (result.getExtensions() != null && extensions != null) extensions.addValues(result.getExtensions());
            value = result.getData();
        }
        // Twice, as graphql-java does after fetching and before completing.
        return value == null ? null : walk.context.getValueUnboxer().unbox(walk.context.getValueUnboxer().unbox(value));
    }

    private interface Serialization {
        Object of(Object value);
    }

    private void leaves(Serialization serialized, Object[] values, Object[] results) {
        long bytes = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) continue;
            try {
                results[i] = serialized.of(values[i]);
                bytes += Budget.bytesOf(results[i]);
            } catch (RuntimeException e) {
                results[i] = failed(e, i);
            }
        }
        walk.budget.bytes(1, bytes);
    }

    /** The elements of all lists together. */
    private void lists(GraphQLList type, Object[] values, Object[] results) {
        Collection<?>[] lists = new Collection<?>[values.length];
        int size = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) continue;
            try {
                lists[i] = list(type, values[i]);
            } catch (RuntimeException e) {
                results[i] = failed(e, i);
                continue;
            }
            walk.budget.expect((long) size + lists[i].size());
            size += lists[i].size();
        }
        walk.budget.bytes(lists.length, AROUND_VALUE);
        Object[] elements = new Object[size];
        int[] holders = new int[size];
        int[] indexes = new int[size];
        int n = 0;
        for (int i = 0; i < lists.length; i++) {
            if (lists[i] == null) continue;
            int index = 0;
            for (Object element : lists[i]) {
                elements[n] = element;
                holders[n] = i;
                indexes[n++] = index++;
            }
        }
        List<Object> completed = Arrays.asList(
                new Completion(walk, level.elements(holders, indexes)).complete((GraphQLOutputType) type.getWrappedType(), elements));
        int from = 0;
        for (int i = 0; i < lists.length; i++) {
            if (lists[i] == null) continue;
            List<Object> list = completed.subList(from, from += lists[i].size());
            results[i] = list.contains(FORBIDDEN_NULL) ? FORBIDDEN_NULL : list;
        }
    }

    private static Collection<?> list(GraphQLList type, Object value) {
        if (!FpKit.isIterable(value))
            throw new ClassCastException(value.getClass().getName() + " for the list " + GraphQLTypeUtil.simplePrint(type));
        return FpKit.toCollection(value);
    }

    private void objects(GraphQLObjectType type, Object[] values, Object[] results) {
        int size = 0;
        for (Object value : values) if (value != null) size++;
        if (size == 0) return;
        walk.budget.objects(size);
        walk.budget.bytes(size, AROUND_VALUE);
        MergedSelectionSet selection = walk.selection(type, level.field());
        Row.Shape shape = new Row.Shape(selection.getKeys());
        Object[] sources = new Object[size];
        Row[] rows = new Row[size];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) continue;
            sources[n] = values[i];
            results[i] = rows[n++] = new Row(shape, level.places(), i);
        }
        walk.fill(type, selection, sources, rows);
        for (int i = 0; i < results.length; i++) if (results[i] instanceof Row row && row.broken) results[i] = FORBIDDEN_NULL;
    }

    /** Interfaces and unions: the objects of each concrete type together. */
    private void abstracts(GraphQLNamedOutputType type, Object[] values, Object[] results) {
        Map<GraphQLObjectType, Object[]> byType = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) continue;
            try {
                byType.computeIfAbsent(concrete(type, values[i]), t -> new Object[values.length])[i] = values[i];
            } catch (RuntimeException e) {
                results[i] = failed(e, i);
            }
        }
        byType.forEach((object, some) -> objects(object, some, results));
    }

    private GraphQLObjectType concrete(GraphQLNamedOutputType type, Object value) {
        var environment = TypeResolutionParameters.newParameters().field(level.field()).fieldType(type).value(value).argumentValues(Map::of)
                .graphQLContext(walk.context.getGraphQLContext()).schema(walk.schema).build();
        return type instanceof GraphQLInterfaceType several ? TYPES.resolveTypeForInterface(environment, several)
                : TYPES.resolveTypeForUnion(environment, (GraphQLUnionType) type);
    }

    /** What takes the place of a value that could not be had. */
    private Object failed(Throwable thrown, int i) {
        walk.budget.check();
        walk.errors.failed(thrown, level, i);
        return TOLD_NULL;
    }
}
