package org.entente.graph;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hibernate.FlushMode;

/**
 * Runs an operation on one virtual thread in one read-only transaction: one connection, one session, one snapshot of the data.
 * SmallRye makes the schema from the annotated classes, graphql-java parses, validates and coerces, {@link LevelStrategy} executes.
 */
@ApplicationScoped
class GraphEngine {
    @Inject
    GraphQLSchema schema;

    @Inject
    Schema model;

    @Inject
    TransactionManager transactions;

    @Inject
    Limits limits;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Semaphore turns;
    private Documents documents;
    private GraphQL graphql;

    void start(@Observes StartupEvent event) {
        turns = new Semaphore(limits.concurrentRequests, true);
        documents = new Documents(schema, limits);
        graphql = GraphQL.newGraphQL(schema).queryExecutionStrategy(new LevelStrategy(new Resolvers(model)))
                .preparsedDocumentProvider((input, parse) -> CompletableFuture.completedFuture((PreparsedDocumentEntry) input.getGraphQLContext().get(PreparsedDocumentEntry.class)))
                .build();
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }

    /** The answer; it never completes exceptionally. */
    CompletableFuture<Answer> execute(GraphRequest request, boolean queriesOnly) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return inTurn(request, queriesOnly);
            } catch (Throwable e) {
                return Answer.refused(e);
            }
        }, threads);
    }

    private Answer inTurn(GraphRequest request, boolean queriesOnly) throws Exception {
        ExecutionInput input = ExecutionInput.newExecutionInput(request.query()).variables(request.variables()).operationName(request.operationName()).build();
        Object document = documents.get(input);
        if (document instanceof Documents.Invalid(ErrorCode code, List<GraphQLError> errors)) return Answer.refused(code, errors);
        PreparsedDocumentEntry prepared = (PreparsedDocumentEntry) document;
        OperationDefinition operation = operation(prepared, request.operationName());
        if (queriesOnly && operation.getOperation() != OperationDefinition.Operation.QUERY) {
            throw new RequestError(ErrorCode.METHOD_NOT_ALLOWED, "Only queries can be asked by GET: use POST.");
        }
        QuerySize.check(schema, limits, prepared.getDocument(), operation, request.variables());
        input.getGraphQLContext().put(PreparsedDocumentEntry.class, prepared);
        if (!turns.tryAcquire(limits.queueTime.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new RequestError(ErrorCode.SERVER_BUSY, "The server is busy: try again in a moment.");
        }
        try {
            input.getGraphQLContext().put(Deadline.class, Deadline.in(limits.requestTimeout));
            return inTransaction(input);
        } finally {
            turns.release();
        }
    }

    private static OperationDefinition operation(PreparsedDocumentEntry prepared, String name) {
        List<OperationDefinition> operations = prepared.getDocument().getDefinitionsOfType(OperationDefinition.class);
        if (name == null && operations.size() > 1) throw new RequestError(ErrorCode.OPERATION_NOT_FOUND, "The document has several operations: name one by 'operationName'.");
        return operations.stream().filter(operation -> name == null || name.equals(operation.getName())).findFirst()
                .orElseThrow(() -> new RequestError(ErrorCode.OPERATION_NOT_FOUND, "The document has no operation of this name."));
    }

    private Answer inTransaction(ExecutionInput input) throws Exception {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            // The connection is taken at the first statement: what touches no table takes none.
            transactions.begin();
            try {
                Panache.getSession().setHibernateFlushMode(FlushMode.MANUAL);
                Answer answer = run(input);
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
        return Answer.refused(ErrorCode.BAD_USER_INPUT, result.getErrors().stream().map(error -> Documents.coded(error, ErrorCode.BAD_USER_INPUT)).toList());
    }
}
