package org.entente.engine;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.entente.graph.ErrorCode;
import org.entente.graph.RequestError;
import org.hibernate.JDBCException;
import org.jspecify.annotations.Nullable;

/** What an error of the database means for a client. Whatever it is, its transaction is of no more use. */
final class DatabaseFailure {
    private DatabaseFailure() {}

    /** The database's error among the causes, if that is what failed. What fails a commit is suppressed by the error that tells of it. */
    static Optional<SQLException> in(Throwable thrown) {
        return in(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Optional<SQLException> in(@Nullable Throwable thrown, Set<Throwable> known) {
        if (thrown == null || !known.add(thrown)) return Optional.empty();
        if (thrown instanceof SQLException failure) return Optional.of(failure);
        if (thrown instanceof JDBCException failure && failure.getSQLException() != null) return Optional.of(failure.getSQLException());
        return in(thrown.getCause(), known).or(
                () -> Arrays.stream(thrown.getSuppressed()).map(suppressed -> in(suppressed, known)).flatMap(Optional::stream).findFirst());
    }

    /** What the client is told; nothing if the fault is ours. */
    static Optional<RequestError> toldAs(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        // 57014: the statement was cancelled, by its time limit.
        if (state.equals("57014")) return Optional.of(requestTimeout());
        // The pool has no code of its own for this; 53300: PostgreSQL has too many connections.
        if (message.contains("cquisition timeout") || state.equals("53300")) {
            return Optional.of(new RequestError(ErrorCode.SERVER_BUSY, "The server is busy: try again in a moment."));
        }
        // 08: no connection; 57P: the database shuts down or starts.
        if (state.startsWith("08") || state.startsWith("57P") || isNotEnlisted(failure)) {
            return Optional.of(new RequestError(ErrorCode.DATABASE_UNAVAILABLE, "The data cannot be reached now: try again in a moment."));
        }
        // 22021: PostgreSQL's texts hold every character but one.
        if (state.equals("22021"))
            return Optional.of(new RequestError(ErrorCode.BAD_USER_INPUT,
                    "A text in the request holds the character U+0000, which no text of the graph does."));
        // 22007, 22008: the Java type holds dates that PostgreSQL's does not.
        if (state.equals("22007") || state.equals("22008"))
            return Optional.of(new RequestError(ErrorCode.BAD_USER_INPUT,
                    "A date in the request lies outside the years that can be asked for: 4712 BC to 5874897."));
        return Optional.empty();
    }

    /** Whether a connection that there was is gone: 08001, 08004 and 57P03 say that there is no new one. */
    static boolean isLostConnection(Throwable thrown) {
        if (in(thrown).filter(DatabaseFailure::isNotEnlisted).isPresent()) return true;
        String state = in(thrown).map(SQLException::getSQLState).orElse("");
        return state.startsWith("57P") && !state.equals("57P03")
                || state.startsWith("08") && !state.equals("08001") && !state.equals("08004");
    }

    /** The pool has no code for this either: the connection was gone when its transaction was to begin. */
    private static boolean isNotEnlisted(SQLException failure) {
        return failure.getCause() instanceof SQLException cause && cause.getSQLState() == null && cause.getMessage() != null
                && cause.getMessage().startsWith("Failed to enlist");
    }

    static RequestError requestTimeout() {
        return new RequestError(ErrorCode.REQUEST_TIMEOUT, "The request took too long: ask for less at once, in smaller pages.");
    }
}
