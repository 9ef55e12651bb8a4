package org.entente.engine;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.entente.graph.ErrorCode;
import org.entente.graph.RequestError;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What a client is told of something that went wrong. What is inside stays in the log, under an id that the client sees.
 *
 * @param id of the entry in the log; null if the client can put it right
 */
record Fault(ErrorCode code, @Nullable String message, @Nullable String id) {
    static final Fault NULL_IN_NON_NULL_FIELD = new Fault(ErrorCode.NULL_IN_NON_NULL_FIELD, "There is no value where one must be.", null);

    private static final Logger LOG = Logger.getLogger(Fault.class);

    /**
     * For a field, while the others go on.
     *
     * @throws AbortedRequest if they have no chance: the transaction is of no more use, or the time is up
     */
    static Fault of(Throwable thrown) {
        return told(causeOf(thrown));
    }

    /**
     * What failed, where a field has failed.
     *
     * @throws AbortedRequest if the other fields have no chance: the transaction is of no more use, or the time is up
     */
    static Throwable causeOf(Throwable thrown) {
        Throwable cause = unwrapped(thrown);
        if (cause instanceof AbortedRequest aborted) throw aborted;
        if (cause instanceof RequestError error && error.code().endsRequest() || DatabaseFailure.in(cause).isPresent())
            throw new AbortedRequest(cause);
        return cause;
    }

    /** For a request as a whole. */
    static Fault ofRequest(Throwable thrown) {
        Throwable cause = unwrapped(thrown);
        if (cause instanceof AbortedRequest aborted && aborted.getCause() != null) cause = unwrapped(aborted.getCause());
        if (cause instanceof RequestError) return told(cause);
        Optional<SQLException> failure = DatabaseFailure.in(cause);
        Optional<RequestError> known = failure.flatMap(DatabaseFailure::toldAs);
        if (known.isEmpty()) return told(cause);
        // Of a mistake in the request the database tells what the client has sent.
        if (known.get().code().endsRequest()) LOG.warnf("%s: %s", known.get().code(), failure.get().getMessage());
        return told(known.get());
    }

    private static Fault told(Throwable cause) {
        return switch (cause) {
            case RequestError error -> new Fault(error.code(), error.getMessage(), null);
            case NonNullableValueCoercedAsNullException e -> new Fault(ErrorCode.BAD_USER_INPUT, e.getMessage(), null);
            case CoercingParseValueException e -> new Fault(ErrorCode.BAD_USER_INPUT, e.getMessage(), null);
            case CoercingParseLiteralException e -> new Fault(ErrorCode.BAD_USER_INPUT, e.getMessage(), null);
            default -> {
                String id = UUID.randomUUID().toString();
                LOG.errorf(cause, "Fault %s", id);
                yield new Fault(ErrorCode.INTERNAL_ERROR, "Internal error", id);
            }
        };
    }

    /** What threw, without what only carried it here. */
    private static Throwable unwrapped(Throwable thrown) {
        Throwable cause = thrown;
        while (isCarrier(cause) && cause.getCause() != null) cause = cause.getCause();
        return cause;
    }

    private static boolean isCarrier(Throwable thrown) {
        return thrown instanceof InvocationTargetException || thrown instanceof UndeclaredThrowableException
                || thrown instanceof CompletionException || thrown instanceof ExecutionException;
    }

    /** @param path null for a request as a whole; so may be the location */
    GraphQLError at(@Nullable ResultPath path, @Nullable SourceLocation location) {
        GraphqlErrorBuilder<?> error = GraphqlErrorBuilder.newError().message("%s", Told.shortened(message)).extensions(extensions());
        if (path != null) error.path(path);
        if (location != null) error.locations(List.of(location));
        return error.build();
    }

    private Map<String, Object> extensions() {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        if (id != null) extensions.put("id", id);
        return extensions;
    }
}
