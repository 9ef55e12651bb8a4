package org.entente.graph;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.introspection.GoodFaithIntrospection;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.hibernate.FlushMode;

/**
 * Runs an operation on one virtual thread in one read-only transaction: one connection, one session, one snapshot of the data.
 * SmallRye makes the schema from the annotated classes, graphql-java parses, validates and coerces, {@link LevelStrategy} executes.
 */
@ApplicationScoped
class GraphEngine {
    /** A replica is behind for milliseconds, as a rule. */
    private static final Duration EDITION_PAUSE = Duration.ofMillis(25);

    @Inject
    GraphQLSchema schema;

    @Inject
    Schema model;

    @Inject
    TransactionManager transactions;

    @Inject
    Limits limits;

    @Inject
    OperationMetrics metrics;

    @Inject
    Traces traces;

    @Inject
    Event<ExecutedOperation> executed;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Semaphore turns;
    private Documents documents;
    private GraphQL graphql;

    void start(@Observes StartupEvent event) {
        turns = new Semaphore(limits.concurrentRequests, true);
        metrics.watch(turns, limits.concurrentRequests);
        documents = new Documents(schema, limits);
        graphql = GraphQL.newGraphQL(schema).queryExecutionStrategy(new LevelStrategy(new Resolvers(model, traces)))
                .preparsedDocumentProvider((input, parse) -> CompletableFuture.completedFuture((PreparsedDocumentEntry) input.getGraphQLContext().get(PreparsedDocumentEntry.class)))
                .build();
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }

    /**
     * The answer; it never completes exceptionally.
     *
     * @param minimum what the data must hold already
     * @param abandoned whether nobody waits for the answer any more: then it is not begun
     */
    CompletableFuture<Answer> execute(GraphRequest request, boolean queriesOnly, MinimumEdition minimum, BooleanSupplier abandoned) {
        // The span of the HTTP request, which the new thread does not know.
        Context caller = Context.current();
        return CompletableFuture.supplyAsync(() -> {
            try (Scope scope = caller.makeCurrent()) {
                return answer(request, queriesOnly, minimum, abandoned);
            } catch (Throwable e) {
                return Answer.refused(e);
            }
        }, threads);
    }

    private Answer answer(GraphRequest request, boolean queriesOnly, MinimumEdition minimum, BooleanSupplier abandoned) throws Exception {
        // The root locale has graphql-java's English messages; any other falls back to those of the server's language.
        ExecutionInput input = ExecutionInput.newExecutionInput(request.query()).variables(request.variables()).operationName(request.operationName())
                .locale(Locale.ROOT).build();
        Object document = documents.get(input);
        if (document instanceof Documents.Invalid(ErrorCode code, List<GraphQLError> errors, Document parsed)) {
            if (queriesOnly && parsed != null) named(parsed, request.operationName()).forEach(GraphEngine::requireQuery);
            return Answer.refused(code, errors);
        }
        PreparsedDocumentEntry prepared = (PreparsedDocumentEntry) document;
        OperationDefinition operation = operation(prepared.getDocument(), request.operationName());
        if (queriesOnly) requireQuery(operation);
        long rows = QuerySize.check(schema, limits, prepared.getDocument(), operation, request.variables());
        input.getGraphQLContext().put(PreparsedDocumentEntry.class, prepared);
        AtomicInteger statements = new AtomicInteger();
        return traces.operation(operation, () -> {
            long began = System.nanoTime();
            Answer answer = CountedStatements.into(statements, () -> onceHere(minimum, input, abandoned));
            Duration time = Duration.ofNanos(System.nanoTime() - began);
            if (answer.executed()) executed.fire(new ExecutedOperation(Documents.name(operation), Documents.hash(request.query()), time, rows, statements.get(), answer.errors()));
            return answer;
        });
    }

    /** Waits, without keeping others from their turn, until the data is new enough. */
    private Answer onceHere(MinimumEdition minimum, ExecutionInput input, BooleanSupplier abandoned) throws Exception {
        long patience = System.nanoTime() + limits.editionWait.toNanos();
        while (true) {
            Answer answer = inTurn(minimum, input, abandoned);
            if (answer != null) return answer;
            if (System.nanoTime() - patience > 0) throw minimum.missing();
            Thread.sleep(EDITION_PAUSE);
        }
    }

    /** Null if the data is not new enough yet. */
    private Answer inTurn(MinimumEdition minimum, ExecutionInput input, BooleanSupplier abandoned) throws Exception {
        if (!turns.tryAcquire(limits.queueTime.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new RequestError(ErrorCode.SERVER_BUSY, "The server is busy: try again in a moment.");
        }
        try {
            if (abandoned.getAsBoolean()) throw new RequestError(ErrorCode.BAD_REQUEST, "The client is gone.");
            input.getGraphQLContext().put(Deadline.class, Deadline.in(limits.requestTimeout));
            return inTransaction(minimum, input);
        } finally {
            turns.release();
        }
    }

    private static OperationDefinition operation(Document document, String name) {
        List<OperationDefinition> operations = named(document, name);
        if (operations.isEmpty()) throw new RequestError(ErrorCode.OPERATION_NOT_FOUND, "The document has no operation of this name.");
        if (operations.size() > 1) throw new RequestError(ErrorCode.OPERATION_NOT_FOUND, "The document has several operations: name one by 'operationName'.");
        return operations.getFirst();
    }

    /** The operations of this name; all of them for none. */
    private static List<OperationDefinition> named(Document document, String name) {
        return document.getDefinitionsOfType(OperationDefinition.class).stream().filter(operation -> name == null || name.equals(operation.getName())).toList();
    }

    /** Whatever follows a link must change nothing. */
    private static void requireQuery(OperationDefinition operation) {
        if (operation.getOperation() != OperationDefinition.Operation.QUERY) throw new RequestError(ErrorCode.METHOD_NOT_ALLOWED, "Only queries can be asked by GET: use POST.");
    }

    private Answer inTransaction(MinimumEdition minimum, ExecutionInput input) throws Exception {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            // The connection is taken at the first statement: what touches no table takes none.
            transactions.begin();
            try {
                Panache.getSession().setHibernateFlushMode(FlushMode.MANUAL);
                Answer answer = minimum.isHere() ? run(input) : null;
                transactions.commit();
                return answer;
            } finally {
                if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) transactions.rollback();
            }
        } finally {
            context.terminate();
        }
    }

    private Answer run(ExecutionInput input) {
        ExecutionResult result = graphql.execute(input);
        if (result.isDataPresent()) return Answer.of(result);
        boolean tooLarge = result.getErrors().stream().anyMatch(GoodFaithIntrospection.BadFaithIntrospectionError.class::isInstance);
        ErrorCode code = tooLarge ? ErrorCode.QUERY_TOO_LARGE : ErrorCode.BAD_USER_INPUT;
        return Answer.refused(code, result.getErrors().stream().map(error -> Documents.coded(error, code)).toList());
    }
}
