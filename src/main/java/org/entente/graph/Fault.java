package org.entente.graph;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import io.quarkus.logging.Log;
import java.lang.reflect.InvocationTargetException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** What a client is told of something that went wrong. What is inside stays in the log, under an id that the client sees. */
record Fault(Throwable cause, ErrorCode code, String message, String id) {
    /** Aborts the request if the database is the reason. */
    static Fault of(Throwable thrown) {
        Throwable cause = unwrapped(thrown);
        if (cause instanceof AbortedRequest aborted) throw aborted;
        SQLException sql = sql(cause);
        if (sql != null) throw new AbortedRequest(cause);
        if (cause instanceof RequestError error) return new Fault(thrown, error.code(), error.getMessage(), null);
        if (cause instanceof io.smallrye.graphql.transformation.AbstractDataFetcherException) {
            return new Fault(thrown, ErrorCode.BAD_USER_INPUT, "An argument has a value that is not of its type.", null);
        }
        return internal(thrown, cause);
    }

    /** For a request that ends as a whole. */
    static Fault ofRequest(Throwable thrown) {
        Throwable cause = unwrapped(thrown);
        if (cause instanceof AbortedRequest aborted) cause = unwrapped(aborted.getCause());
        if (cause instanceof RequestError error) return new Fault(thrown, error.code(), error.getMessage(), null);
        SQLException sql = sql(cause);
        if (sql == null) return internal(thrown, cause);
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        if (state.equals("57014")) {
            return new Fault(thrown, ErrorCode.REQUEST_TIMEOUT, "The request took too long: ask for less at once, in smaller pages.", null);
        }
        if (sql.getMessage() != null && sql.getMessage().contains("cquisition timeout")) {
            return new Fault(thrown, ErrorCode.SERVER_BUSY, "The server is busy: try again in a moment.", null);
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            Log.warnf("The database cannot be reached: %s", sql.getMessage());
            return new Fault(thrown, ErrorCode.DATABASE_UNAVAILABLE, "The data cannot be reached now: try again in a moment.", null);
        }
        return internal(thrown, cause);
    }

    private static Fault internal(Throwable thrown, Throwable cause) {
        String id = UUID.randomUUID().toString();
        Log.errorf(cause, "Fault %s", id);
        return new Fault(thrown, ErrorCode.INTERNAL_ERROR, "Internal error", id);
    }

    static GraphQLError nullIn(ResultPath path) {
        return new Fault(null, ErrorCode.NULL_IN_NON_NULL_FIELD, "There is no value where one must be.", null).at(path, null);
    }

    GraphQLError at(ResultPath path, SourceLocation location) {
        var error = GraphqlErrorBuilder.newError().message("%s", message).extensions(extensions());
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

    private static SQLException sql(Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) if (t instanceof SQLException sql) return sql;
        return null;
    }

    private static Throwable unwrapped(Throwable t) {
        while ((t instanceof InvocationTargetException || t instanceof CompletionException || t instanceof ExecutionException) && t.getCause() != null) t = t.getCause();
        return t;
    }
}
