package org.entente.engine;

import java.util.concurrent.atomic.AtomicLong;
import org.entente.graph.ErrorCode;
import org.entente.graph.RequestError;

/** Objects that are in the answers in the making of all requests together: each may make many, all at once would fill the heap. */
final class ObjectsAtWork {
    /** Whoever has made no more is not the reason. */
    private static final long FEW = 10_000;

    private final long most;
    private final AtomicLong objects = new AtomicLong();

    ObjectsAtWork(long most) {
        this.most = most;
    }

    /**
     * Before so many more are made by a request.
     *
     * @param own what it has made before
     * @throws AbortedRequest SERVER_BUSY if there is no room, which takes several large requests at once
     */
    void add(long more, long own) {
        long all = objects.addAndGet(more);
        if (all <= most || own + more <= FEW || all == own + more) return;
        objects.addAndGet(-more);
        throw new AbortedRequest(new RequestError(ErrorCode.SERVER_BUSY, "The server is busy with large answers: try again in a moment."));
    }

    void remove(long made) {
        objects.addAndGet(-made);
    }
}
