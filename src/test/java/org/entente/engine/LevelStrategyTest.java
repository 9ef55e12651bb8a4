package org.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.entente.graph.ErrorCode;
import org.entente.graph.RequestError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link LevelStrategy} promises beyond the standard strategy: one call for a level, one fault for a call, an end where nothing can go on. */
class LevelStrategyTest {
    private static final GraphQLSchema SCHEMA = new SchemaGenerator().makeExecutableSchema(
            new SchemaParser().parse("type Query { all: [Person!]! } type Person { name: String, friends: [Person!]! }"),
            RuntimeWiring.MOCKED_WIRING);

    private final List<String> calls = new ArrayList<>();
    private final List<LogRecord> logged = new ArrayList<>();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord logRecord) {
            logged.add(logRecord);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger(Fault.class.getName()).setUseParentHandlers(false);
        Logger.getLogger(Fault.class.getName()).addHandler(log);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger(Fault.class.getName()).removeHandler(log);
        Logger.getLogger(Fault.class.getName()).setUseParentHandlers(true);
    }

    private ExecutionResult execute(String query, Resolver names, Deadline deadline) throws Exception {
        ResolverSource resolvers = (type, field, schema) -> (sources, environment) -> {
            calls.add(field.getName() + " of " + sources.length);
            if (field.getName().equals("name")) return names.resolve(sources, environment);
            Object[] values = new Object[sources.length];
            Arrays.fill(values, field.getName().equals("all") ? List.of(1, 2, 3) : List.of(4, 5));
            return values;
        };
        ExecutionInput input = ExecutionInput.newExecutionInput(query).build();
        GraphQL graphql = GraphQL.newGraphQL(SCHEMA).queryExecutionStrategy(new LevelStrategy(resolvers)).build();
        return Budget.until(deadline == null ? Deadline.NEVER : deadline).during(() -> graphql.execute(input));
    }

    private static Resolver failing(Exception failure) {
        return (sources, environment) -> {
            throw failure;
        };
    }

    @Test
    void resolvesAFieldOnceForAllObjectsOfALevel() throws Exception {
        execute("{ all { friends { friends { name } } } }", (sources, environment) -> new Object[sources.length], null);
        assertEquals(List.of("all of 1", "friends of 3", "friends of 6", "name of 12"), calls);
    }

    @Test
    void tellsAFaultOfACallAtEachPlaceAndLogsItOnce() throws Exception {
        ExecutionResult result = execute("{ all { name } }", failing(new IllegalStateException("secret")), null);
        assertEquals(List.of(List.of("all", 0, "name"), List.of("all", 1, "name"), List.of("all", 2, "name")),
                result.getErrors().stream().map(error -> error.getPath()).toList());
        assertEquals(List.of("Internal error"), result.getErrors().stream().map(error -> error.getMessage()).distinct().toList());
        List<Object> ids = result.getErrors().stream().map(error -> error.getExtensions().get("id")).distinct().toList();
        assertEquals(1, ids.size());
        assertNotNull(ids.getFirst());
        assertEquals(1, logged.size());
        assertEquals("secret", logged.getFirst().getThrown().getMessage());
    }

    @Test
    void leavesWhatTheClientCanPutRightOutOfTheLog() throws Exception {
        ExecutionResult result = execute("{ all { name } }", failing(new RequestError(ErrorCode.BAD_CURSOR, "Start again.")), null);
        assertEquals(List.of("Start again."), result.getErrors().stream().map(error -> error.getMessage()).distinct().toList());
        assertEquals(Map.of("code", "BAD_CURSOR"), result.getErrors().getFirst().getExtensions());
        assertEquals(List.of(), logged);
    }

    @Test
    void endsTheRequestWhenTheDatabaseFails() throws Exception {
        Exception failure = new IllegalStateException(new CompletionException(new SQLException("canceling statement", "57014")));
        AbortedRequest aborted = assertThrows(AbortedRequest.class, () -> execute("{ all { name } }", failing(failure), null));
        assertEquals(ErrorCode.REQUEST_TIMEOUT, Fault.ofRequest(aborted).code());
        AbortedRequest ofOne = assertThrows(AbortedRequest.class, () -> execute("{ all { name } }", (sources, environment) -> {
            Object[] values = new Object[sources.length];
            values[1] = new Resolver.Failure(failure);
            return values;
        }, null));
        assertEquals(ErrorCode.REQUEST_TIMEOUT, Fault.ofRequest(ofOne).code());
    }

    @Test
    void endsTheRequestWhenItsTimeIsUp() throws Exception {
        AbortedRequest aborted = assertThrows(AbortedRequest.class, () -> execute("{ all { name } }",
                (sources, environment) -> new Object[sources.length], Deadline.in(Duration.ofSeconds(-1))));
        assertInstanceOf(RequestError.class, aborted.getCause());
        assertEquals(ErrorCode.REQUEST_TIMEOUT, Fault.ofRequest(aborted).code());
        assertEquals(List.of(), calls);
        execute("{ all { name } }", (sources, environment) -> new Object[sources.length], Deadline.in(Duration.ofMinutes(1)));
    }

    @Test
    void tellsTheDatabasesFailuresApart() {
        assertEquals(ErrorCode.DATABASE_UNAVAILABLE, ofState("connection refused", "08001"));
        assertEquals(ErrorCode.DATABASE_UNAVAILABLE, ofState("terminating connection due to administrator command", "57P01"));
        assertEquals(ErrorCode.SERVER_BUSY, ofState("Sorry, acquisition timeout!", null));
        assertEquals(ErrorCode.SERVER_BUSY, ofState("too many clients already", "53300"));
        assertEquals(ErrorCode.INTERNAL_ERROR, ofState("syntax error", "42601"));
    }

    private static ErrorCode ofState(String message, String state) {
        return Fault.ofRequest(new RuntimeException(new SQLException(message, state))).code();
    }
}
