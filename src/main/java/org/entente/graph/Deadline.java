package org.entente.graph;

import java.time.Duration;

/** When a request must have been answered, on the clock of {@link System#nanoTime}. */
record Deadline(long nanos) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    void check() {
        if (System.nanoTime() - nanos > 0) {
            throw new AbortedRequest(DatabaseFailure.requestTimeout());
        }
    }
}
