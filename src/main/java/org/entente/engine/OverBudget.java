package org.entente.engine;

import org.entente.graph.ErrorCode;
import org.entente.graph.RequestError;

/** A client has spent what it may, for now. */
final class OverBudget extends RequestError {
    private final transient Allowance allowance;

    OverBudget(Allowance allowance) {
        super(ErrorCode.TOO_MANY_REQUESTS,
                "You have spent your points for this minute: try again in " + allowance.seconds() + " seconds, or ask for less at once.");
        this.allowance = allowance;
    }

    Allowance allowance() {
        return allowance;
    }
}
