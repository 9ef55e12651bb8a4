package org.entente.engine;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import org.entente.access.UncheckedKey;
import org.entente.graph.ErrorCode;
import org.entente.graph.RequestError;
import org.jspecify.annotations.Nullable;

/** What Quarkus's authentication and authorisation have refused, told as every other error is. */
final class RefusedEntry {
    private RefusedEntry() {}

    /** Null: it is something else that failed. */
    static @Nullable RequestError of(RoutingContext context, boolean isShown) {
        Throwable failure = context.failure();
        if (failure instanceof AuthenticationException || failure instanceof UnauthorizedException || context.statusCode() == 401)
            return unauthenticated(isShown);
        if (failure instanceof ForbiddenException || context.statusCode() == 403)
            return new RequestError(ErrorCode.FORBIDDEN, "Your key or token does not allow this.");
        // Both have been told in the log, once, by who has failed.
        if (!(failure instanceof UncheckedKey) && !(failure instanceof OIDCException)) return null;
        return new RequestError(ErrorCode.CREDENTIALS_NOT_CHECKED,
                "It cannot be told just now whether your key or token is valid: try again in a moment.");
    }

    static RequestError unauthenticated(boolean isShown) {
        return new RequestError(ErrorCode.UNAUTHENTICATED,
                isShown ? "Your key or token is unknown, expired or revoked." : "Show a key or a token: 'Authorization: Bearer …'.");
    }

    static int status(RequestError entry) {
        return switch (entry.code()) {
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            default -> 503;
        };
    }
}
