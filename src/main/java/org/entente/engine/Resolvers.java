package org.entente.engine;

import graphql.GraphQLException;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.execution.datafetcher.helper.FieldHelper;
import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.ClassloadingService;
import io.smallrye.graphql.transformation.AbstractDataFetcherException;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.entente.graph.ErrorCode;
import org.entente.graph.Order;
import org.entente.graph.OrderDirection;
import org.entente.graph.OrderField;
import org.entente.graph.Page;
import org.entente.graph.RequestError;
import org.jspecify.annotations.Nullable;

/**
 * How each field of SmallRye's schema is resolved: read from the object, one call for all objects, or one call for each.
 * All that leans on the inside of SmallRye is here; operations are called through it, so as CDI beans with their interceptors.
 */
final class Resolvers implements ResolverSource {
    /** Gives one source its value. */
    @FunctionalInterface
    private interface Read {
        @Nullable
        Object from(Object source) throws Exception;
    }

    /** A check costs as much as a read of a field. */
    private static final int OFTEN = 64;

    private final Map<String, Map<String, Resolver>> byType = new HashMap<>();
    private final SelectedAttributes selected;

    Resolvers(Schema model, Traces traces) {
        selected = new SelectedAttributes(model);
        ServedTypes types = new ServedTypes(model);
        for (Type type : model.getTypes().values()) {
            String name = types.name(type);
            Map<String, Resolver> fields = new HashMap<>();
            // A page reads its rows when they are asked for.
            boolean isPage = ServedTypes.isConnection(type);
            for (Field field : type.getFields().values())
                fields.put(field.getName(), isPage ? traced(traces, name, field.getName(), ofMember(type, field)) : ofMember(type, field));
            for (Operation operation : type.getOperations().values())
                fields.put(operation.getName(), traced(traces, name, operation.getName(), ofEach(operation)));
            for (Operation operation : type.getBatchOperations().values())
                fields.put(operation.getName(), traced(traces, name, operation.getName(), ofAll(operation)));
            byType.put(name, fields);
        }
        byType.put("Query", ofRoot("Query", model.getQueries(), traces));
        byType.put("Mutation", ofRoot("Mutation", model.getMutations(), traces));
    }

    private Map<String, Resolver> ofRoot(String type, Collection<Operation> operations, Traces traces) {
        Map<String, Resolver> fields = new HashMap<>();
        for (Operation operation : operations)
            fields.put(operation.getName(), traced(traces, type, operation.getName(), ofEach(operation)));
        return fields;
    }

    private static Resolver traced(Traces traces, String type, String field, Resolver resolver) {
        return (sources, environment) -> traces.field(type, field, sources.length, () -> resolver.resolve(sources, environment));
    }

    @Override
    public Resolver of(GraphQLObjectType type, GraphQLFieldDefinition field, GraphQLSchema schema) {
        Resolver known = byType.getOrDefault(type.getName(), Map.of()).get(field.getName());
        return known != null ? known : ofFetcher(schema.getCodeRegistry().getDataFetcher(type, field));
    }

    /** Reads a field of the class or calls a method without arguments. */
    private static Resolver ofMember(Type type, Field field) {
        Read read = member(type, field);
        if (isServedAsIs(field)) return (sources, environment) -> each(sources, read);
        if (isPlainDate(field)) {
            return (sources, environment) -> each(sources, source -> {
                Object day = read.from(source);
                return day == null ? null : day.toString();
            });
        }
        FieldHelper served = new FieldHelper(field);
        return (sources, environment) -> {
            DataFetchingEnvironment built = environment.build();
            return each(sources, source -> served.transformOrAdaptResponse(read.from(source), built));
        };
    }

    private static Read member(Type type, Field field) {
        try {
            Class<?> owner = ClassloadingService.get().loadClass(type.getClassName());
            if (field.getMethodName() == null) return owner.getField(field.getPropertyName())::get;
            Method method = owner.getMethod(field.getMethodName());
            return method::invoke;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No access to " + type.getName() + "." + field.getName(), e);
        }
    }

    private static boolean isServedAsIs(Field field) {
        Reference type = field.getReference();
        boolean isAdapted = field.isAdaptingWith() || field.isAdaptingTo() || type.isAdaptingWith() || type.isAdaptingTo()
                || field.hasWrapper() && field.getWrapper().isMap();
        return !isAdapted && !field.hasTransformation() && !isServedAsText(type);
    }

    /** Dates, addresses and the like: their scalars know text only. */
    private static boolean isServedAsText(Reference type) {
        return type.getType() == ReferenceType.SCALAR && String.class.getName().equals(type.getGraphQLClassName())
                && !String.class.getName().equals(type.getClassName());
    }

    private static boolean isPlainDate(Field field) {
        return !field.hasTransformation() && !field.hasWrapper() && field.getReference().getClassName().equals(LocalDate.class.getName());
    }

    /** One call of the operation for all sources. */
    private Resolver ofAll(Operation operation) {
        Call call = new Call(operation, selected);
        return (sources, environment) -> {
            Object[] arguments = call.arguments(environment);
            Object answer = call.with(arguments, Collections.unmodifiableList(Arrays.asList(sources)));
            if (!(answer instanceof Collection<?> values) || values.size() != sources.length) {
                throw new IllegalStateException(operation.getClassName() + "." + operation.getMethodName() + " gave "
                        + (answer instanceof Collection<?> values ? values.size() : "no") + " values for " + sources.length + " sources");
            }
            return values.toArray();
        };
    }

    /** One call of the operation for each source; for the root there is one. */
    private Resolver ofEach(Operation operation) {
        Call call = new Call(operation, selected);
        FieldHelper served = isServedAsIs(operation) ? null : new FieldHelper(operation);
        return (sources, environment) -> {
            Object[] arguments = call.arguments(environment);
            DataFetchingEnvironment built = served == null ? null : environment.build();
            return each(sources, source -> {
                Object value = arrived(call.with(arguments, source));
                return served == null ? value : served.transformOrAdaptResponse(value, built);
            });
        };
    }

    /** Any other data fetcher, as graphql-java would call it: those of introspection above all. */
    static Resolver ofFetcher(DataFetcher<?> fetcher) {
        return (sources, environment) -> each(sources, source -> arrived(fetcher.get(environment.source(source).build())));
    }

    /** The thread is virtual: it can wait. */
    private static Object arrived(Object value) {
        return value instanceof CompletionStage<?> later ? later.toCompletableFuture().join() : value;
    }

    private static Object[] each(Object[] sources, Read read) {
        Object[] values = new Object[sources.length];
        Budget budget = Budget.current();
        for (int i = 0; i < sources.length; i++) {
            if (i % OFTEN == 0) budget.check();
            try {
                values[i] = read.from(sources[i]);
            } catch (Exception e) {
                values[i] = new Resolver.Failure(e);
            }
        }
        return values;
    }

    /** Gives an argument as the operation's method takes it. */
    @FunctionalInterface
    private interface Passed {
        @Nullable
        Object in(DataFetchingEnvironment environment);
    }

    /** An operation's method and how its arguments become Java objects. */
    private static final class Call {
        private final OperationInvoker invoker;
        private final List<Argument> parameters;
        private final List<Passed> passed;

        Call(Operation operation, SelectedAttributes selected) {
            this.invoker = new OperationInvoker(operation);
            this.parameters = operation.getArguments();
            this.passed = parameters.stream().map(parameter -> passed(parameter, selected)).toList();
        }

        /** All but the source. */
        Object[] arguments(DataFetchingEnvironmentImpl.Builder environment) {
            Object[] arguments = new Object[parameters.size()];
            if (arguments.length == 0) return arguments;
            DataFetchingEnvironment built = environment.build();
            for (int i = 0; i < arguments.length; i++) if (!parameters.get(i).isSourceArgument()) arguments[i] = passed.get(i).in(built);
            return arguments;
        }

        private static Passed passed(Argument parameter, SelectedAttributes selected) {
            if (ServedTypes.isPage(parameter.getReference())) return environment -> page(environment, selected);
            if (ServedTypes.isOrder(parameter.getReference())) return order(parameter);
            // An id is text already; SmallRye does not know what to make of a list of them.
            if ("ID".equals(parameter.getReference().getName())) return environment -> environment.getArgument(parameter.getName());
            // One for each argument, because its exceptions do not say which argument they are about.
            ArgumentHelper helper = new ArgumentHelper(List.of(parameter));
            return environment -> {
                try {
                    return helper.getArguments(environment).getFirst();
                } catch (AbstractDataFetcherException | DateTimeException | ArithmeticException | GraphQLException _) {
                    throw unfit(parameter, environment);
                }
            };
        }

        private static Page page(DataFetchingEnvironment environment, SelectedAttributes selected) {
            return new Page(environment.getArgument("first"), environment.getArgument("after"), environment.getArgument("last"),
                    environment.getArgument("before"), selected.of(environment));
        }

        /** SmallRye would have JSON-B make it, which keeps what it knows of a generic type anew for each request, for good. */
        private static Passed order(Argument parameter) {
            Class<?> fields = ClassloadingService.get()
                    .loadClass(Objects.requireNonNull(parameter.getReference().getAllParametrizedTypes().get("F")).getClassName());
            Map<String, OrderField> byName = new HashMap<>();
            for (Object field : fields.getEnumConstants()) byName.put(((Enum<?>) field).name(), (OrderField) field);
            return environment -> {
                Map<String, Object> asked = environment.getArgument(parameter.getName());
                if (asked == null) return null;
                return new Order<>(Objects.requireNonNull(byName.get(String.valueOf(asked.get("field")))),
                        OrderDirection.valueOf(String.valueOf(asked.get("direction"))));
            };
        }

        private static RequestError unfit(Argument parameter, DataFetchingEnvironment environment) {
            String type = GraphQLTypeUtil.simplePrint(environment.getFieldDefinition().getArgument(parameter.getName()).getType())
                    .replace("!", "");
            String example = type.equals("Date") ? ", such as 1993-10-05" : "";
            return new RequestError(ErrorCode.BAD_USER_INPUT,
                    "The value of the argument '" + parameter.getName() + "' is not a valid " + type + example + ".");
        }

        Object with(Object[] arguments, Object source) throws Exception {
            Object[] all = arguments.clone();
            for (int i = 0; i < all.length; i++) if (parameters.get(i).isSourceArgument()) all[i] = source;
            return invoker.invoke(all);
        }
    }
}
