package org.entente.graph;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import io.vertx.core.buffer.Buffer;
import java.util.List;

/**
 * A finished answer.
 *
 * @param executed whether the operation was executed: then it is well-formed, whatever errors it has
 * @param code of the error that kept it from being executed; null if it was
 * @param errors how many it tells
 */
record Answer(Buffer body, boolean executed, ErrorCode code, int errors) {
    static Answer of(ExecutionResult result) {
        return new Answer(JsonAnswer.write(result), true, null, result.getErrors().size());
    }

    static Answer refused(ErrorCode code, List<? extends GraphQLError> errors) {
        return new Answer(JsonAnswer.write(ExecutionResultImpl.newExecutionResult().addErrors(List.copyOf(errors)).build()), false, code, errors.size());
    }

    static Answer refused(Throwable cause) {
        Fault fault = Fault.ofRequest(cause);
        return refused(fault.code(), List.of(fault.at(null, null)));
    }
}
