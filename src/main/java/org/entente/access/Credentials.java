package org.entente.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client shows to be known by: {@code Authorization: Bearer …}, and nothing else; what stands in an address is kept in logs and
 * histories. Other schemes are none of ours: a gateway may pass on what it has asked for itself.
 *
 * @param text behind the word Bearer; null if nothing is shown
 */
record Credentials(@Nullable String text) {
    private static final String SCHEME = "Bearer";
    private static final Credentials NONE = new Credentials(null);

    static Credentials of(HttpServerRequest request) {
        List<String> headers = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        if (headers.isEmpty()) return NONE;
        // Two are nobody's: another may look at the other one.
        if (headers.size() > 1) return new Credentials("");
        String header = headers.getFirst().strip();
        if (header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) return new Credentials(header.substring(SCHEME.length()).strip());
        // A key that was meant to be shown: its owner must hear that it was not.
        return header.contains(ApiKey.MARK) ? new Credentials("") : NONE;
    }

    boolean isShown() {
        return text != null;
    }

    /** By what it begins with; what is no key by the rest of its form is a wrong one. */
    boolean isKey() {
        return text != null && (text.startsWith(ApiKey.MARK) || text.isEmpty());
    }

    boolean isToken() {
        return isShown() && !isKey();
    }

    /** What the header WWW-Authenticate says to who is not let in (RFC 6750). */
    String challenge() {
        return SCHEME + " realm=\"Entente\"" + (isShown() ? ", error=\"invalid_token\"" : "");
    }
}
