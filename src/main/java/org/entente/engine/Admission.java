package org.entente.engine;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.entente.graph.ErrorCode;
import org.entente.graph.RequestError;

/** Who may work: of one client so much at a time, of all together what the processors can bear, cheap requests before expensive ones. Who would wait too long is told at once. */
@Singleton
@SuppressWarnings("NullAway.Init") // Made at start.
class Admission {
    @Inject
    Limits limits;

    @Inject
    OperationMetrics metrics;

    private Turns turns;
    private Lane cheap;
    Lane dear;
    private Processors processors;

    void start(@Observes StartupEvent event) {
        turns = new Turns(limits.concurrentRequests);
        cheap = new Lane(limits.concurrentRequests, limits.queueTime, System::nanoTime);
        dear = new Lane(Turns.SHARES, limits.queueTime, System::nanoTime);
        processors = new Processors(Runtime.getRuntime().availableProcessors());
        metrics.watch(turns);
    }

    /**
     * Runs the work of a request when it is its turn.
     *
     * @throws RequestError TOO_MANY_REQUESTS or SERVER_BUSY if that does not come in time; SERVER_BUSY at once if that can be foreseen
     */
    <T> T inTurn(Account account, long cost, Budget budget, Turns.Work<T> work) throws Exception {
        int shares = Turns.shares(account.expected(cost));
        Lane lane = shares == 0 ? cheap : dear;
        int size = Math.max(1, shares);
        if (!lane.enter(account, size)) throw Turns.busy();
        try {
            Deadline deadline = budget.deadline();
            return inPlace(account, shares, deadline, () -> turns.inTurn(shares, patience(deadline),
                    () -> lane.timed(size, () -> lane == dear ? budget.on(processors, work) : processors.cheap(work))));
        } finally {
            lane.leave(account, size);
        }
    }

    /** Runs work that waits for turns of its own, in a place of the client. */
    <T> T inPlace(Account account, Deadline deadline, Turns.Work<T> work) throws Exception {
        return inPlace(account, 0, deadline, work);
    }

    private <T> T inPlace(Account account, int shares, Deadline deadline, Turns.Work<T> work) throws Exception {
        if (!account.enter(shares, patience(deadline))) {
            throw new RequestError(ErrorCode.TOO_MANY_REQUESTS, "You have too many requests at work: wait for their answers.");
        }
        try {
            return work.run();
        } finally {
            account.leave(shares);
        }
    }

    /** Nanoseconds that a request may wait. */
    long patience(Deadline deadline) {
        return Math.min(limits.queueTime.toNanos(), deadline.left());
    }
}
