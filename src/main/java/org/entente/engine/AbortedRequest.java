package org.entente.engine;

import org.jspecify.annotations.Nullable;

/** Ends a request as a whole: its transaction is of no more use, or its time is up. There is no data, one error. */
sealed class AbortedRequest extends RuntimeException permits OtherEdition {
    AbortedRequest(@Nullable Throwable cause) {
        super(cause);
    }
}
