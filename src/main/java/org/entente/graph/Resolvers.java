package org.entente.graph;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.ClassloadingService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * How each field of SmallRye's schema is resolved: read from the object, one call for all objects, or one call for each.
 * All that leans on the inside of SmallRye is here; operations are still called through it, as CDI beans with their interceptors.
 */
final class Resolvers implements ResolverSource {
    private interface Accessor {
        Object get(Object source) throws Exception;
    }

    private final Map<String, Map<String, Resolver>> byType = new HashMap<>();

    Resolvers(Schema model) {
        for (Type type : model.getTypes().values()) {
            Map<String, Resolver> fields = new HashMap<>();
            for (Field field : type.getFields().values()) if (isPlain(field)) fields.put(field.getName(), plain(accessor(type, field)));
            if (type.hasBatchOperations()) for (Operation operation : type.getBatchOperations().values()) fields.put(operation.getName(), batch(operation));
            byType.put(type.getName(), fields);
        }
        Map<String, Resolver> queries = new HashMap<>();
        for (Operation operation : model.getQueries()) queries.put(operation.getName(), query(operation));
        byType.put("Query", queries);
    }

    @Override
    public Resolver of(GraphQLObjectType type, GraphQLFieldDefinition field, GraphQLSchema schema) {
        Resolver known = byType.getOrDefault(type.getName(), Map.of()).get(field.getName());
        return known != null ? known : fetcher(schema.getCodeRegistry().getDataFetcher(type, field));
    }

    private static boolean isPlain(Field field) {
        return !field.hasTransformation() && !field.isAdaptingWith() && !field.isAdaptingTo();
    }

    private static Accessor accessor(Type type, Field field) {
        try {
            Class<?> owner = ClassloadingService.get().loadClass(type.getClassName());
            return field.getMethodName() == null ? owner.getField(field.getPropertyName())::get : owner.getMethod(field.getMethodName())::invoke;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No access to " + type.getName() + "." + field.getName(), e);
        }
    }

    private static Resolver plain(Accessor accessor) {
        return (sources, environment) -> each(sources, accessor);
    }

    private static Resolver batch(Operation operation) {
        OperationInvoker invoker = new OperationInvoker(operation);
        ArgumentHelper arguments = new ArgumentHelper(operation.getArguments());
        return (sources, environment) -> {
            List<Object> call = new ArrayList<>();
            call.add(Arrays.asList(sources));
            call.addAll(arguments.getArguments(environment.build(), true));
            List<?> values = invoker.invoke(call.toArray());
            if (values.size() != sources.length) throw new IllegalStateException(operation.getName() + " answered " + values.size() + " values for " + sources.length);
            return values.toArray();
        };
    }

    private static Resolver query(Operation operation) {
        OperationInvoker invoker = new OperationInvoker(operation);
        ArgumentHelper arguments = new ArgumentHelper(operation.getArguments());
        return (sources, environment) -> new Object[] {invoker.invoke(arguments.getArguments(environment.build(), false).toArray())};
    }

    /** Any other data fetcher, as graphql-java would call it: introspection above all. */
    private static Resolver fetcher(DataFetcher<?> fetcher) {
        return (sources, environment) -> each(sources, source -> {
            Object value = fetcher.get(environment.source(source).build());
            return value instanceof CompletionStage<?> later ? later.toCompletableFuture().join() : value;
        });
    }

    private static Object[] each(Object[] sources, Accessor accessor) {
        Object[] values = new Object[sources.length];
        for (int i = 0; i < sources.length; i++) {
            try {
                values[i] = accessor.get(sources[i]);
            } catch (Exception failure) {
                values[i] = new Resolver.Failure(failure);
            }
        }
        return values;
    }
}
