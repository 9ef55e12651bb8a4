package org.entente.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.entente.fetch.Unfetched.Kind;
import org.jspecify.annotations.Nullable;

/** What went wrong on the network, in the words of who must put it right. */
final class Failures {
    private Failures() {}

    static Unfetched of(String host, @Nullable Throwable failure) {
        if (caused(failure, UnresolvedAddressException.class) || caused(failure, UnknownHostException.class))
            return new Unfetched(Kind.REFUSED, "there is no network, or no host " + host);
        if (caused(failure, CertificateException.class))
            return new Unfetched(Kind.REFUSED, "the certificate of " + host + " cannot be verified: " + told(failure));
        if (caused(failure, SSLException.class))
            return new Unfetched(Kind.REFUSED, "no secure connection to " + host + ": " + told(failure));
        if (failure instanceof HttpConnectTimeoutException || failure instanceof ConnectException)
            return new Unfetched(Kind.REFUSED, host + " cannot be reached" + (failure.getMessage() == null ? "" : ": " + told(failure)));
        if (failure instanceof HttpTimeoutException) return new Unfetched(Kind.BROKEN, host + " is too slow: " + told(failure));
        // Java's own client says so, after it has tried.
        if (failure instanceof IOException && told(failure).contains("authentication attempts")) return of(host, 407);
        if (failure instanceof IOException) return new Unfetched(Kind.BROKEN, "what comes from " + host + " broke off: " + told(failure));
        throw new IllegalStateException(failure);
    }

    /** A status that brings no file. */
    static Unfetched of(String host, int status) {
        return switch (status) {
            case 404, 410 -> new Unfetched(Kind.ABSENT, host + " has no such file (" + status + ")");
            case 407 -> new Unfetched(Kind.REFUSED, "the proxy wants another user or password (407)");
            default -> new Unfetched(Kind.REFUSED, host + " answers with status " + status);
        };
    }

    private static boolean caused(@Nullable Throwable failure, Class<? extends Throwable> by) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) if (by.isInstance(cause)) return true;
        return false;
    }

    private static String told(@Nullable Throwable failure) {
        if (failure == null) return "for no known reason";
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
