package org.entente.faults;

import java.util.function.Consumer;

/** A question that waits for its answer. */
record Asked(String question, long began, Consumer<Sample> done) {
    void answered(int status, String outcome, boolean retryAfter) {
        done.accept(new Sample(question, began, System.nanoTime(), outcome, status, retryAfter));
    }

    void failed(String why) {
        answered(0, why, false);
    }
}
