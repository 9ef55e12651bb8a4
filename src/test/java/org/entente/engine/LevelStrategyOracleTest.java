package org.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.SerializationError;
import graphql.TypeMismatchError;
import graphql.UnresolvedTypeError;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.CoercedVariables;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.DataFetcherResult;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingSerializeException;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Logger;
import org.entente.graph.ErrorCode;
import org.entente.graph.RequestError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Random queries over misbehaving resolvers: {@link LevelStrategy} must answer what graphql-java's own strategy answers. */
@Execution(ExecutionMode.CONCURRENT)
class LevelStrategyOracleTest {
    private static final int QUERIES = 3000;
    private static final Logger FAULTS = Logger.getLogger(Fault.class.getName());

    private static final String SDL = """
            scalar Fickle
            enum Colour { RED GREEN BLUE }
            input Filter { colour: Colour = GREEN, sizes: [Int!], inner: Filter, text: String! = "t" }
            interface Named { name: String!, kin(n: Int! = 1): Named, kins: [Named!]! }
            interface Animal implements Named { name: String!, kin(n: Int! = 1): Named, kins: [Named!]!, colour: Colour!, enemies(filter: Filter): [Animal] }
            type Cat implements Animal & Named {
                name: String!, kin(n: Int! = 1): Named, kins: [Named!]!, colour: Colour!, enemies(filter: Filter): [Animal]
                lives: Int, weight: Float!, box: Box!, boxes: [[Box!]!]!, moods: [Fickle!], prey: Any }
            type Dog implements Animal & Named {
                name: String!, kin(n: Int! = 1): Named, kins: [Named!]!, colour: Colour!, enemies(filter: Filter): [Animal]
                trained: Boolean!, friend: Dog!, friends(first: Int, colours: [Colour!]): [Dog!], bones: [[Int!]]!, owner: Any! }
            type Box implements Named {
                name: String!, kin(n: Int! = 1): Named, kins: [Named!]!
                id: ID!, content: Any, contents: [Any!]!, matrix: [[[Box]!]!], mood: Fickle, sure: Fickle!, palette: [Colour] }
            union Any = Cat | Dog | Box
            type Query {
                cat(name: String): Cat, cats(first: Int!, filter: Filter = {colour: RED}): [Cat!]!, dog: Dog!, dogs(colours: [Colour] = [RED]): [Dog]
                animals: [Animal!], any(id: ID!): Any, all: [Any]!, named: [[Named!]!]!, count: Int!, moods: [[Fickle!]!] }
            """;

    private static final GraphQLSchema SCHEMA = schema();

    /** Not those of the tests beside it: some of them read the log. */
    @BeforeEach
    void silenceFaultsOfThisThread() {
        Thread here = Thread.currentThread();
        FAULTS.setFilter(entry -> Thread.currentThread() != here);
    }

    @AfterEach
    void logFaults() {
        FAULTS.setFilter(null);
    }

    @Test
    void answersWhatTheStandardStrategyAnswers() {
        GraphQL oracle = GraphQL.newGraphQL(SCHEMA)
                .queryExecutionStrategy(new AsyncExecutionStrategy(parameters -> CompletableFuture.completedFuture(
                        DataFetcherExceptionHandlerResult
                                .newResult(Fault.of(parameters.getException()).at(parameters.getPath(), parameters.getSourceLocation()))
                                .build())))
                .build();
        GraphQL levels = GraphQL.newGraphQL(SCHEMA).queryExecutionStrategy(new LevelStrategy(LevelStrategyOracleTest::resolver)).build();
        int valid = 0;
        int flawed = 0;
        Map<String, Integer> kinds = new TreeMap<>();
        for (long seed = 0; seed < QUERIES; seed++) {
            RandomQueries queries = new RandomQueries(SCHEMA, seed);
            String query = queries.next();
            String where = "seed " + seed + ", variables " + queries.variables() + "\n" + query;
            ExecutionInput input = ExecutionInput.newExecutionInput(query).variables(queries.variables()).root(new Thing("Query", seed))
                    .build();
            ExecutionResult expected;
            try {
                expected = oracle.execute(input);
            } catch (NonNullableValueCoercedAsNullException e) {
                // graphql-java checks introspection with arguments that it has not checked yet.
                assertThrows(NonNullableValueCoercedAsNullException.class, () -> levels.execute(input.transform(builder -> {})), where);
                continue;
            }
            if (expected.getErrors().stream().anyMatch(error -> isBeforeExecution(error.getErrorType()))) continue;
            ExecutionResult actual = levels.execute(input.transform(builder -> {}));
            valid++;
            if (!expected.getErrors().isEmpty()) flawed++;
            expected.getErrors().forEach(error -> kinds.merge(kind(error), 1, Integer::sum));
            assertEquals(expected.isDataPresent(), actual.isDataPresent(), where);
            // As text, so that the order of keys counts.
            assertEquals(String.valueOf(expected.toSpecification().get("data")), String.valueOf(actual.toSpecification().get("data")),
                    where);
            assertEquals(expected.toSpecification().get("extensions"), actual.toSpecification().get("extensions"), where);
            assertErrors(expected.getErrors(), actual.getErrors(), where);
        }
        assertTrue(valid >= 2000, "valid queries: " + valid);
        assertTrue(flawed >= valid / 3, "queries with errors: " + flawed + " of " + valid);
        assertTrue(valid - flawed >= valid / 10, "queries without errors: " + (valid - flawed) + " of " + valid);
        for (String kind : List.of("NonNullableFieldWasNullError", "SerializationError", "TypeMismatchError", "UnresolvedTypeError",
                "BAD_USER_INPUT", "INTERNAL_ERROR", "told")) {
            assertTrue(kinds.getOrDefault(kind, 0) >= 50, kind + " in " + kinds);
        }
    }

    private static boolean isBeforeExecution(ErrorClassification kind) {
        return kind == ErrorType.ValidationError || kind == ErrorType.InvalidSyntax;
    }

    private static String kind(GraphQLError error) {
        if (error.getMessage().startsWith("told")) return "told";
        Object code = error.getExtensions() == null ? null : error.getExtensions().get("code");
        return code == null ? error.getClass().getSimpleName() : (String) code;
    }

    /** The same ones in the same order. */
    private static void assertErrors(List<GraphQLError> expected, List<GraphQLError> actual, String where) {
        assertEquals(expected.stream().map(LevelStrategyOracleTest::comparable).toList().toString(),
                actual.stream().map(LevelStrategyOracleTest::comparable).toList().toString(), where);
        for (int i = 0; i < expected.size(); i++) {
            // graphql-java gives some of its own errors no location.
            if (expected.get(i).getLocations() == null)
                assertTrue(expected.get(i).getPath() == null || !actual.get(i).getLocations().isEmpty(), where);
            else
                assertEquals(expected.get(i).getLocations(), actual.get(i).getLocations(), where);
        }
    }

    private static Map<String, Object> comparable(GraphQLError error) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("path", error.getPath());
        switch (error) {
            case NonNullableFieldWasNullError e -> told.putAll(Map.of("message", Fault.NULL_IN_NON_NULL_FIELD.message(), "extensions",
                    Map.of("code", ErrorCode.NULL_IN_NON_NULL_FIELD.name())));
            case SerializationError e -> told.putAll(internal());
            case TypeMismatchError e -> told.putAll(internal());
            case UnresolvedTypeError e -> told.putAll(internal());
            default -> {
                told.put("message", error.getMessage());
                Map<String, Object> extensions = error.getExtensions() == null ? Map.of() : new TreeMap<>(error.getExtensions());
                if (extensions.containsKey("id")) assertNotNull(extensions.put("id", "*"));
                told.put("extensions", extensions);
            }
        }
        return new TreeMap<>(told);
    }

    private static Map<String, Object> internal() {
        return Map.of("message", "Internal error", "extensions", new TreeMap<>(Map.of("code", ErrorCode.INTERNAL_ERROR.name(), "id", "*")));
    }

    /** Everything that a resolver gives follows from the source, the field and the arguments. */
    private record Thing(String type, long seed) {}

    private static Resolver resolver(GraphQLObjectType type, GraphQLFieldDefinition field, GraphQLSchema schema) {
        if (type.getName().startsWith("__") || field.getName().startsWith("__"))
            return Resolvers.ofFetcher(schema.getCodeRegistry().getDataFetcher(type, field));
        return (sources, environment) -> {
            String call = type.getName() + "." + field.getName() + environment.build().getArguments();
            Random ofCall = new Random(call.hashCode());
            ofCall.nextInt();
            // For all sources at once, or for some of them.
            if (ofCall.nextInt(100) < 2) throw new IllegalStateException("secret of all: " + call);
            if (ofCall.nextInt(100) < 2) throw new RequestError(ErrorCode.BAD_USER_INPUT, "Not so: " + call);
            Object[] values = new Object[sources.length];
            for (int i = 0; i < sources.length; i++) {
                Random random = new Random(((Thing) sources[i]).seed * 31 + call.hashCode());
                random.nextInt();
                values[i] = switch (random.nextInt(100)) {
                    case 0, 1 -> new Resolver.Failure(new IllegalStateException("secret: " + call));
                    case 2, 3 -> new Resolver.Failure(new RequestError(ErrorCode.BAD_USER_INPUT, "Not this one: " + call));
                    default -> value(field.getType(), random, 0);
                };
            }
            return values;
        };
    }

    private static Object value(GraphQLType type, Random random, int depth) {
        boolean isNonNull = type instanceof GraphQLNonNull;
        int chance = random.nextInt(200);
        if (chance < (isNonNull ? 2 : 16)) return null;
        Object plain = plain(isNonNull ? ((GraphQLNonNull) type).getWrappedType() : type, random, depth);
        if (chance >= 190) return Optional.of(plain);
        if (chance >= 188) return Optional.empty();
        if (chance >= 184) {
            return DataFetcherResult.newResult().data(chance >= 186 ? plain : Optional.ofNullable(chance == 184 ? null : plain))
                    .error(GraphqlErrorBuilder.newError().message("told " + chance).build()).build();
        }
        return plain;
    }

    private static Object plain(GraphQLType type, Random random, int depth) {
        boolean isWrong = random.nextInt(100) < 2;
        return switch (type) {
            case GraphQLList list -> isWrong ? "no list" : list(list.getWrappedType(), random, depth);
            case GraphQLEnumType choice -> isWrong ? "PURPLE" : choice.getValues().get(random.nextInt(3)).getName();
            case GraphQLScalarType scalar -> isWrong ? new Thing("no scalar", 1) : switch (scalar.getName()) {
                case "Int" -> random.nextInt(10) == 0 ? (Object) "7" : random.nextInt();
                case "Float" -> random.nextInt(10) == 0 ? (Object) 3 : random.nextDouble();
                case "Boolean" -> random.nextBoolean();
                case "Fickle" -> random.nextInt(20) == 0 ? "?" : "mood " + random.nextInt(9);
                default -> "text " + random.nextInt(99);
            };
            case GraphQLObjectType object -> new Thing(object.getName(), random.nextLong());
            case GraphQLInterfaceType several ->
                new Thing(concrete(SCHEMA.getImplementations(several), random, isWrong), random.nextLong());
            case GraphQLUnionType several -> new Thing(concrete(several.getTypes(), random, isWrong), random.nextLong());
            default -> throw new IllegalArgumentException(type.toString());
        };
    }

    private static String concrete(List<? extends GraphQLNamedType> types, Random random, boolean isWrong) {
        if (isWrong) return random.nextBoolean() ? "Query" : "Nothing";
        return types.get(random.nextInt(types.size())).getName();
    }

    private static Object list(GraphQLType element, Random random, int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4 - Math.min(depth, 2)); i > 0; i--) list.add(value(element, random, depth + 1));
        return switch (random.nextInt(8)) {
            case 0 -> list.toArray();
            case 1 -> list.stream();
            case 2 -> list.iterator();
            case 3 -> new LinkedHashSet<>(list);
            default -> list;
        };
    }

    private static GraphQLSchema schema() {
        TypeResolver types = environment -> environment.getSchema().getObjectType(((Thing) environment.getObject()).type());
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring().type("Named", type -> type.typeResolver(types))
                .type("Animal", type -> type.typeResolver(types)).type("Any", type -> type.typeResolver(types))
                .scalar(GraphQLScalarType.newScalar().name("Fickle").coercing(new Fickle()).build()).build();
        GraphQLSchema schema = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SDL), wiring);
        return schema.transformWithoutTypes(builder -> builder.codeRegistry(schema.getCodeRegistry().transform(registry -> {
            for (GraphQLNamedType type : schema.getAllTypesAsList()) {
                if (type instanceof GraphQLObjectType object && !type.getName().startsWith("__")) {
                    object.getFieldDefinitions().forEach(field -> registry.dataFetcher(FieldCoordinates.coordinates(object, field),
                            (DataFetcher<?>) environment -> one(object, field, environment)));
                }
            }
        })));
    }

    /** The very same resolver, for one source. */
    private static Object one(GraphQLObjectType type, GraphQLFieldDefinition field, DataFetchingEnvironment environment) throws Exception {
        environment.getArguments();
        Object value = resolver(type, field, SCHEMA).resolve(new Object[] {environment.getSource()},
                DataFetchingEnvironmentImpl.newDataFetchingEnvironment(environment))[0];
        if (value instanceof Resolver.Failure(Throwable cause)) throw (Exception) cause;
        return value;
    }

    /** Cannot serialize some values, and makes nothing of others. */
    private static final class Fickle implements Coercing<String, String> {
        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            if (!(value instanceof String text)) throw new CoercingSerializeException("no mood: " + value);
            return text.equals("?") ? null : text;
        }

        @Override
        public String parseValue(Object input, GraphQLContext context, Locale locale) {
            return (String) input;
        }

        @Override
        public String parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            return ((StringValue) input).getValue();
        }
    }
}
