package org.entente.engine;

import org.jspecify.annotations.Nullable;

/** What clients wrote, as far as messages repeat it. */
final class Told {
    private static final int LONGEST = 400;

    private Told() {}

    /** A message of usual length: of one that quotes a long text, the beginning. */
    static @Nullable String shortened(@Nullable String message) {
        if (message == null || message.length() <= LONGEST) return message;
        int end = Character.isHighSurrogate(message.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return message.substring(0, end) + "…";
    }
}
