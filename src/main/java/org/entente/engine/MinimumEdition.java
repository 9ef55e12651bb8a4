package org.entente.engine;

import org.entente.graph.Bounds;
import org.entente.graph.ErrorCode;
import org.entente.graph.RequestError;
import org.entente.graph.Snapshot;

/**
 * What a client has seen already, or has written: an answer may not be older. A replica may be behind; then the request waits for it.
 *
 * @param number of the edition
 */
record MinimumEdition(long number) {
    /** No demand. */
    static final MinimumEdition ANY = new MinimumEdition(0);

    /** From the header of a request; null: there is none. */
    static MinimumEdition of(String header) {
        if (header == null) return ANY;
        try {
            long number = Long.parseLong(header.strip());
            if (number >= 0) return new MinimumEdition(number);
        } catch (NumberFormatException e) {
            // Told below, as a negative one is.
        }
        throw new RequestError(ErrorCode.BAD_REQUEST, "The header " + GraphRoute.MINIMUM_EDITION + " must be the number of an edition.");
    }

    boolean isDemanded() {
        return number > 0;
    }

    /** Whether the snapshot of the running transaction holds it. */
    boolean isHere() {
        return !isDemanded() || Bounds.current().memory().edition() >= number || newest() >= number;
    }

    /** The newest edition in the snapshot of the running transaction; 0 for none. */
    static long newest() {
        return Snapshot.session().createSelectionQuery("select coalesce(max(e.number), 0) from Edition e", Long.class).getSingleResult();
    }

    RequestError missing() {
        return new RequestError(ErrorCode.EDITION_NOT_HERE_YET,
                "The data of this server is still older than edition " + number + ": try again in a moment.");
    }
}
