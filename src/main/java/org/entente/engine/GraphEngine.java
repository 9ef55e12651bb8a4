package org.entente.engine;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.introspection.GoodFaithIntrospection;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.entente.access.Client;
import org.entente.graph.ErrorCode;
import org.entente.graph.Price;
import org.entente.graph.RequestError;
import org.jspecify.annotations.Nullable;

/**
 * Runs an operation on one virtual thread in one read-only transaction: one connection, one session, one snapshot of the data.
 * SmallRye makes the schema from the annotated classes, graphql-java parses, validates and coerces, {@link LevelStrategy} executes.
 */
@Singleton
@SuppressWarnings("NullAway.Init") // Made at start.
class GraphEngine {
    /** The cost of a query, where its client wants to see it. */
    private static final String COST = "cost";
    private static final Duration EDITION_PAUSE = Duration.ofMillis(250);

    @Inject
    @Served
    GraphQLSchema schema;

    @Inject
    Schema model;

    @Inject
    Snapshots snapshots;

    @Inject
    Limits limits;

    @Inject
    Introspection introspection;

    @Inject
    NewestEdition newest;

    @Inject
    Traces traces;

    @Inject
    Event<ExecutedOperation> executed;

    @Inject
    RequestedDocument requested;

    @Inject
    Clients clients;

    @Inject
    Admission admission;

    @Inject
    Census census;

    @Inject
    @All
    List<Price> special;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Watchdog watchdog = new Watchdog();
    private Documents documents;
    private ObjectsAtWork atWork;
    private Prices prices;
    private GraphQL graphql;

    void start(@Observes StartupEvent event) {
        documents = new Documents(schema, limits);
        atWork = new ObjectsAtWork(limits.objectsAtWork);
        prices = new Prices(model, census, special);
        graphql = GraphQL.newGraphQL(schema).queryExecutionStrategy(new LevelStrategy(new Resolvers(model, traces)))
                .preparsedDocumentProvider((input, parse) -> CompletableFuture
                        .completedFuture((PreparsedDocumentEntry) input.getGraphQLContext().get(PreparsedDocumentEntry.class)))
                .build();
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
        watchdog.close();
    }

    /**
     * The answer; it never completes exceptionally, and in time.
     *
     * @param minimum what the data must hold already
     * @param abandoned whether nobody waits for the answer any more: then it is given up
     */
    CompletableFuture<Answer> execute(GraphRequest request, boolean queriesOnly, MinimumEdition minimum, Client client,
            BooleanSupplier abandoned) {
        Running running = new Running(Deadline.in(limits.requestTimeout));
        watchdog.watch(running);
        // The span of the HTTP request, which the new thread does not know.
        Context caller = Context.current();
        threads.execute(() -> {
            running.begin();
            try (Scope scope = caller.makeCurrent()) {
                running.answer.complete(answer(request, queriesOnly, minimum, client, running, abandoned));
            } catch (Throwable e) {
                running.answer.complete(refused(e, running));
            } finally {
                running.end();
            }
        });
        return running.answer;
    }

    /** Whatever an interrupted thread says: its time was up. */
    private static Answer refused(Throwable cause, Running running) {
        Answer answer = Answer.refused(running.isOver() ? DatabaseFailure.requestTimeout() : cause);
        return cause instanceof OverBudget error ? answer.with(new Bill(0, 0, error.allowance())) : answer;
    }

    private Answer answer(GraphRequest request, boolean queriesOnly, MinimumEdition minimum, Client client, Running running,
            BooleanSupplier abandoned) throws Exception {
        Account account = clients.of(client);
        // The root locale has graphql-java's English messages; any other falls back to those of the server's language.
        String query = requested.of(request);
        ExecutionInput input = ExecutionInput.newExecutionInput(query).variables(request.variables()).operationName(request.operationName())
                .locale(Locale.ROOT).build();
        CheckedDocument.Valid valid;
        switch (document(input, account, running.deadline)) {
            case CheckedDocument.Refused refused -> {
                if (queriesOnly && refused.document() != null)
                    named(refused.document(), request.operationName()).forEach(GraphEngine::requireQuery);
                return Answer.refused(refused.code(), refused.errors());
            }
            case CheckedDocument.Valid ready -> valid = ready;
        }
        requested.isValid(request);
        OperationDefinition operation = operation(valid.document(), request.operationName());
        if (queriesOnly) requireQuery(operation);
        introspection.check(valid.document(), client.role());
        long cost = QuerySize.check(schema, limits, prices, valid.document(), operation, request.variables());
        input.getGraphQLContext().put(PreparsedDocumentEntry.class, valid.entry());
        account.pay(cost);
        Budget budget = new Budget(limits, atWork, cost, running.deadline, abandoned);
        Answer answer;
        try {
            answer = traces.operation(operation,
                    () -> budget.during(() -> executed(operation, request, cost, minimum, input, account, budget)));
        } catch (Exception | StackOverflowError e) {
            answer = refused(e, running);
        } finally {
            account.settle(cost, budget.spent());
        }
        return answer.with(new Bill(cost, budget.spent(), account.allowance()));
    }

    /** What is not known already is parsed by few at once, and its time is paid for: an answer need not be long to be dear. */
    private CheckedDocument document(ExecutionInput input, Account account, Deadline deadline) throws Exception {
        CheckedDocument known = documents.known(input.getQuery());
        if (known != null) return known;
        return admission.inPlace(account, deadline, () -> {
            account.pay(Prices.ofDocument(input.getQuery().length()));
            return documents.get(input, admission.patience(deadline));
        });
    }

    private Answer executed(OperationDefinition operation, GraphRequest request, long cost, MinimumEdition minimum, ExecutionInput input,
            Account account, Budget budget) throws Exception {
        if (request.wantsCost()) input.getGraphQLContext().put(COST, cost);
        long began = System.nanoTime();
        Answer answer = onceHere(cost, minimum, input, account, budget);
        Duration time = Duration.ofNanos(System.nanoTime() - began);
        if (answer.executed())
            executed.fire(new ExecutedOperation(Documents.name(operation), () -> Documents.hash(input.getQuery()), time, cost,
                    budget.spent(), budget.statements(), answer.errors()));
        return answer;
    }

    /** Waits, without keeping others from their turn, until the data is new enough. */
    private Answer onceHere(long cost, MinimumEdition minimum, ExecutionInput input, Account account, Budget budget) throws Exception {
        long patience = System.nanoTime() + limits.editionWait.toNanos();
        Answer answer = inTurn(cost, minimum, input, account, budget);
        while (answer == null) {
            long left = patience - System.nanoTime();
            if (left <= 0 || !newest.await(minimum.number(), Duration.ofNanos(left))) throw minimum.missing();
            answer = inTurn(cost, minimum, input, account, budget);
            // Another replica behind the same address has answered.
            if (answer == null) Thread.sleep(EDITION_PAUSE);
        }
        return answer;
    }

    /** Null if the data is not new enough yet. */
    private Answer inTurn(long cost, MinimumEdition minimum, ExecutionInput input, Account account, Budget budget) throws Exception {
        return admission.inTurn(account, cost, budget, () -> {
            budget.check();
            return snapshots.in(budget, () -> minimum.isHere() ? run(input) : null);
        });
    }

    private static OperationDefinition operation(Document document, @Nullable String name) {
        List<OperationDefinition> operations = named(document, name);
        if (operations.isEmpty()) throw new RequestError(ErrorCode.OPERATION_NOT_FOUND, "The document has no operation of this name.");
        if (operations.size() > 1)
            throw new RequestError(ErrorCode.OPERATION_NOT_FOUND, "The document has several operations: name one by 'operationName'.");
        return operations.getFirst();
    }

    /** The operations of this name; all of them for none. */
    private static List<OperationDefinition> named(Document document, @Nullable String name) {
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation -> name == null || name.equals(operation.getName())).toList();
    }

    /** Whatever follows a link must change nothing. */
    private static void requireQuery(OperationDefinition operation) {
        if (operation.getOperation() != OperationDefinition.Operation.QUERY)
            throw new RequestError(ErrorCode.METHOD_NOT_ALLOWED, "Only queries can be asked by GET: use POST.");
    }

    private Answer run(ExecutionInput input) {
        PlacedErrors errors = new PlacedErrors(limits.errors);
        input.getGraphQLContext().put(PlacedErrors.class, errors);
        ExecutionResult result = graphql.execute(input);
        Long cost = input.getGraphQLContext().get(COST);
        if (result.isDataPresent())
            return Answer.of(result, errors.leftOut(), cost == null ? Map.of() : Map.of("asked", cost, "limit", limits.cost),
                    limits.answerBytes);
        boolean tooLarge = result.getErrors().stream().anyMatch(GoodFaithIntrospection.BadFaithIntrospectionError.class::isInstance);
        ErrorCode code = tooLarge ? ErrorCode.QUERY_TOO_LARGE : ErrorCode.BAD_USER_INPUT;
        return Answer.refused(code, result.getErrors().stream().map(error -> Documents.coded(error, code)).toList());
    }
}
