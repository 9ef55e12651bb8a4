package org.entente.engine;

import java.time.Duration;

/** When a request must have been answered, on the clock of {@link System#nanoTime}. */
record Deadline(long nanos) {
    /** In a hundred years: the clock's numbers are only good for comparing. */
    static final Deadline NEVER = in(Duration.ofDays(36_500));

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Negative when it is over. */
    long left() {
        return nanos - System.nanoTime();
    }

    boolean isOver() {
        return left() < 0;
    }

    void check() {
        if (isOver()) throw new AbortedRequest(DatabaseFailure.requestTimeout());
    }
}
