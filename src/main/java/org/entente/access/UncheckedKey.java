package org.entente.access;

/** It cannot be told just now whether a key is valid: the database does not say which there are. */
public final class UncheckedKey extends RuntimeException {
    UncheckedKey() {
        super("The keys cannot be read", null, false, false);
    }
}
