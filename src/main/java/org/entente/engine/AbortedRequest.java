package org.entente.engine;

/** Ends a request as a whole: its transaction is of no more use, or its time is up. There is no data, one error. */
final class AbortedRequest extends RuntimeException {
    AbortedRequest(Throwable cause) {
        super(cause);
    }
}
