package org.entente.engine;

/** What a request has taken from memory is of another edition than its snapshot: its answer must be made once more, of the snapshot alone. */
final class OtherEdition extends AbortedRequest {
    OtherEdition() {
        super(null);
    }
}
