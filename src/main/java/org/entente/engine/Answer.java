package org.entente.engine;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import org.entente.graph.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * A finished answer.
 *
 * @param executed whether the operation was executed: then it is well-formed, whatever errors it has
 * @param code of the error that kept it from being executed; null if it was
 * @param errors how many it has
 * @param bill what it costs; null where it was refused before that was known
 */
record Answer(Buffer body, boolean executed, @Nullable ErrorCode code, int errors, @Nullable Bill bill) {
    private static final int MOST_ERRORS = 20;

    /**
     * @param leftOut errors that are not told
     * @param cost what is told of it; empty for nothing
     */
    static Answer of(ExecutionResult result, int leftOut, Map<String, Object> cost, long mostBytes) {
        ExecutionResult whole = cost.isEmpty() ? result : result.transform(builder -> builder.addExtension("cost", cost));
        return new Answer(JsonAnswer.write(withMore(whole, leftOut), mostBytes), true, null, result.getErrors().size() + leftOut, null);
    }

    static Answer refused(ErrorCode code, List<? extends GraphQLError> errors) {
        int told = Math.min(errors.size(), MOST_ERRORS);
        ExecutionResult result = ExecutionResultImpl.newExecutionResult().addErrors(List.copyOf(errors.subList(0, told))).build();
        return new Answer(JsonAnswer.write(withMore(result, errors.size() - told), Long.MAX_VALUE), false, code, errors.size(), null);
    }

    static Answer refused(Throwable cause) {
        Fault fault = Fault.ofRequest(cause);
        return refused(fault.code(), List.of(fault.at(null, null)));
    }

    private static ExecutionResult withMore(ExecutionResult result, int leftOut) {
        return leftOut == 0 ? result : result.transform(builder -> builder.addExtension("errorsLeftOut", leftOut));
    }

    Answer with(Bill costs) {
        return new Answer(body, executed, code, errors, costs);
    }
}
