package org.entente.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a client may do. */
public enum Role {
    /** Asks; so does everybody, unless anonymous clients are switched off. */
    READER,
    /** Runs the service: has a budget of its own, and sees the schema also where it is closed to others. */
    OPERATOR;

    /** As people write it, and as tokens do. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String word) {
        return Stream.of(values()).filter(role -> role.word().equalsIgnoreCase(word)).findFirst();
    }
}
