package org.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionRunnerOptions;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.entente.Ask;
import org.entente.PostgresForTests;
import org.entente.graph.ErrorCode;
import org.entente.graph.Node;
import org.entente.graph.RequestError;
import org.junit.jupiter.api.Test;

/** Random queries over the served schema and data: level by level they are answered as one object at a time. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ServedSchemaOracleTest {
    private static final int QUERIES = 2000;

    @Inject
    @Served
    GraphQLSchema schema;

    @Inject
    Schema model;

    @Test
    void answersAsOneObjectAtATime() {
        ResolverSource resolvers = failingNowAndThen(new Resolvers(model, new Traces(OpenTelemetry.noop())));
        GraphQL levels = GraphQL.newGraphQL(schema).queryExecutionStrategy(new LevelStrategy(resolvers)).build();
        GraphQL oracle = GraphQL.newGraphQL(oneAtATime(resolvers))
                .queryExecutionStrategy(new AsyncExecutionStrategy(parameters -> CompletableFuture.completedFuture(
                        DataFetcherExceptionHandlerResult
                                .newResult(Fault.of(parameters.getException()).at(parameters.getPath(), parameters.getSourceLocation()))
                                .build())))
                .build();
        int valid = 0;
        int large = 0;
        int failed = 0;
        for (long seed = 0; valid < QUERIES; seed++) {
            RandomQueries queries = new RandomQueries(schema, seed, ServedSchemaOracleTest::literal);
            String query = queries.next();
            String where = "seed " + seed + ", variables " + queries.variables() + "\n" + query;
            ExecutionInput input = ExecutionInput.newExecutionInput(query).variables(queries.variables()).build();
            ExecutionResult actual;
            try {
                actual = patiently().call(() -> levels.execute(input));
            } catch (NonNullableValueCoercedAsNullException e) {
                // graphql-java's own, before any strategy is asked: a null variable where none may be, beside introspection.
                continue;
            }
            if (actual.getErrors().stream().anyMatch(error -> error.getErrorType() == ErrorType.ValidationError)) continue;
            valid++;
            if (!actual.getErrors().isEmpty()) failed++;
            if (String.valueOf((Object) actual.getData()).length() > 300) large++;
            ExecutionResult expected = patiently().call(() -> oracle.execute(input.transform(builder -> {})));
            assertEquals(String.valueOf(expected.toSpecification().get("data")), String.valueOf(actual.toSpecification().get("data")),
                    where);
            assertEquals(expected.getErrors().stream().map(ServedSchemaOracleTest::comparable).toList(),
                    actual.getErrors().stream().map(ServedSchemaOracleTest::comparable).toList(), where);
            assertTrue(actual.getErrors().stream().noneMatch(error -> error.getMessage().equals("Internal error")), where);
        }
        assertTrue(failed >= QUERIES / 10, "answers with errors: " + failed + " of " + valid);
        assertTrue(large >= QUERIES / 8, "answers of some size: " + large + " of " + valid);
    }

    /** One object at a time takes as long as it takes, also on a busy machine. */
    private static TransactionRunnerOptions patiently() {
        return QuarkusTransaction.requiringNew().timeout(3600);
    }

    /** Values that mean something now and then, and pages that are small. */
    private static String literal(String name, String type, RandomGenerator random) {
        List<String> known = switch (name) {
            case "first", "last" -> List.of("1", "2", "3");
            case "after", "before" -> List.of("null");
            case "code", "with", "members" -> List.of("\"AZ\"", "\"TR\"", "\"OSCE\"", "\"SU\"", "\"UN\"");
            case "language" -> List.of("\"az\"", "\"en\"", "\"fr\"");
            default -> type.equals("Date") ? List.of("\"1993-10-05\"", "\"2020-01-01\"", "\"nonsense\"") : List.of();
        };
        return known.isEmpty() ? null : known.get(random.nextInt(known.size()));
    }

    private static Map<String, Object> comparable(GraphQLError error) {
        Map<String, Object> told = new TreeMap<>(error.toSpecification());
        // Ours has a code and a location, graphql-java's a text of its own.
        if (error.getErrorType() == ErrorType.NullValueInNonNullableField
                || "NULL_IN_NON_NULL_FIELD".equals(error.getExtensions() == null ? null : error.getExtensions().get("code"))) {
            return Map.of("null in", error.getPath());
        }
        if (told.containsKey("extensions") && error.getExtensions() != null) told.put("extensions", error.getExtensions().get("code"));
        return told;
    }

    /** Some fields of some objects fail or are null, always the same ones, whether their type allows it or not. */
    private static ResolverSource failingNowAndThen(Resolvers resolvers) {
        return (type, field, schema) -> (sources, environment) -> {
            Object[] values = resolvers.of(type, field, schema).resolve(sources, environment);
            for (int i = 0; i < sources.length; i++) {
                if (!(sources[i] instanceof Node node)) continue;
                int fate = Math.floorMod((node.getId() + field.getName()).hashCode(), 40);
                if (fate == 0) values[i] = null;
                if (fate == 1) values[i] = new Resolver.Failure(new RequestError(ErrorCode.BAD_USER_INPUT, "fails on purpose"));
            }
            return values;
        };
    }

    private GraphQLSchema oneAtATime(ResolverSource resolvers) {
        return schema.transformWithoutTypes(builder -> builder.codeRegistry(schema.getCodeRegistry().transform(registry -> {
            for (GraphQLNamedType type : schema.getAllTypesAsList()) {
                if (!(type instanceof GraphQLObjectType object) || type.getName().startsWith("__")) continue;
                object.getFieldDefinitions().forEach(
                        field -> registry.dataFetcher(FieldCoordinates.coordinates(object, field), (DataFetcher<?>) environment -> {
                            environment.getArguments();
                            Object value = resolvers.of(object, field, schema).resolve(new Object[] {environment.getSource()},
                                    DataFetchingEnvironmentImpl.newDataFetchingEnvironment(environment))[0];
                            if (value instanceof Resolver.Failure(Throwable cause)) throw (Exception) cause;
                            return value;
                        }));
            }
        })));
    }

    @Test
    void namesAnArgumentThatIsNoDate() {
        String query = "{ country(code: \"AZ\", asOf: \"nonsense\") { code: iso2 } }";
        assertEquals("BAD_USER_INPUT", Ask.code(query));
        assertEquals("The value of the argument 'asOf' is not a valid Date, such as 1993-10-05.",
                Ask.raw(query, Map.of()).getString("errors[0].message"));
    }
}
