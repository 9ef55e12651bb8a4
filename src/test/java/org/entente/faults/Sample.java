package org.entente.faults;

/**
 * One request and what became of it.
 *
 * @param began on the clock of {@link System#nanoTime}
 * @param outcome {@code ok}, a status with the code of its error, or why there was no answer
 * @param status 0 where there was no answer
 * @param retryAfter whether the answer says when to try again
 */
record Sample(String question, long began, long ended, String outcome, int status, boolean retryAfter) {
    static final String OK = "ok";

    boolean isOk() {
        return outcome.equals(OK);
    }

    double millis() {
        return (ended - began) / 1e6;
    }
}
