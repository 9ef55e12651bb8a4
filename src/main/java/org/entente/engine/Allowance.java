package org.entente.engine;

import java.time.Duration;

/**
 * What a client may still spend, as the headers RateLimit and RateLimit-Policy tell it (IETF draft-ietf-httpapi-ratelimit-headers).
 *
 * @param most points for each minute
 * @param left points now; not negative
 * @param untilEnough how long until there is more: until what was refused can be asked, or until all is there again
 */
record Allowance(long most, long left, Duration untilEnough) {
    static final Duration WINDOW = Duration.ofMinutes(1);

    String policy() {
        return "\"points\";q=" + most + ";w=" + WINDOW.toSeconds();
    }

    String limit() {
        return "\"points\";r=" + left + ";t=" + seconds();
    }

    /** Rounded up: who comes a moment too early is refused again. */
    long seconds() {
        return Math.max(1, untilEnough.plusMillis(999).toSeconds());
    }
}
