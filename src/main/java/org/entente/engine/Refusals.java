package org.entente.engine;

import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps who has no budget left, or finds no room, waiting for the answer that says so: who asks on at once would take the processors by being refused. */
@Singleton
class Refusals {
    /** Each holds its request. */
    private static final int MOST = 5_000;

    @ConfigProperty(name = "entente.clients.refusal-delay")
    Duration delay;

    private final Semaphore places = new Semaphore(MOST);
    /** Fewer of those that the server is too busy for, as many as may be at work: whatever is held costs the collector, just then. */
    private final Semaphore ofBusy;

    @Inject
    Refusals(Limits limits) {
        ofBusy = new Semaphore(limits.concurrentRequests);
    }

    void overBudget(Vertx vertx, Runnable refusal) {
        later(places, vertx, refusal);
    }

    void busy(Vertx vertx, Runnable refusal) {
        later(ofBusy, vertx, refusal);
    }

    /** Tells it later, on the event loop of the request; at once where too many wait already. */
    private void later(Semaphore places, Vertx vertx, Runnable refusal) {
        if (delay.isZero() || !places.tryAcquire()) {
            refusal.run();
            return;
        }
        vertx.setTimer(delay.toMillis(), timer -> {
            places.release();
            refusal.run();
        });
    }
}
