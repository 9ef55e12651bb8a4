package org.entente.engine;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedSelectionSet;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLObjectType;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Executes a query level by level: each field once for all objects of its level, so that a relation costs one statement
 * whatever the number of its parents. Data and errors are those of graphql-java's own strategy.
 */
final class LevelStrategy extends ExecutionStrategy {
    private final ResolverSource resolvers;

    LevelStrategy(ResolverSource resolvers) {
        this.resolvers = resolvers;
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(ExecutionContext context, ExecutionStrategyParameters parameters) {
        MergedSelectionSet selection = parameters.getFields();
        Optional<ExecutionResult> refused = Introspection.isIntrospectionSensible(selection, context);
        if (refused.isPresent()) return CompletableFuture.completedFuture(refused.get());
        GraphQLObjectType type = (GraphQLObjectType) parameters.getExecutionStepInfo().getUnwrappedNonNullType();
        Row root = new Row(new Row.Shape(selection.getKeys()), null, 0);
        PlacedErrors errors = context.getGraphQLContext().getOrDefault(PlacedErrors.class, new PlacedErrors(Integer.MAX_VALUE));
        new LevelWalk(context, resolvers, fieldCollector, errors).fill(type, selection, new Object[] {parameters.getSource()},
                new Row[] {root});
        context.addErrors(errors.inOrder());
        return CompletableFuture.completedFuture(new ExecutionResultImpl(root.broken ? null : root, context.getErrors()));
    }
}
