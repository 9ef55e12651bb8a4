package org.entente.fetch;

/** A file that did not come; the message says why, as the end of a sentence. */
public final class Unfetched extends Exception {
    private final Kind kind;

    enum Kind {
        /** The publisher answers, and has no such file. */
        ABSENT,
        /** The connection broke: what has come may be gone on from. */
        BROKEN,
        /** Nobody answers, or not with a file. */
        REFUSED
    }

    Unfetched(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
