package org.entente.graph;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** What one client has at work and may still spend. */
final class Account {
    /** A bucket gains no more than a point in a nanosecond. */
    private static final long FASTEST = Allowance.WINDOW.toNanos();

    private final long points;
    /** Null: no budget. */
    private final Bucket bucket;
    /** Its places: a cheap request takes one, the dearest all of them. */
    private final Semaphore places;
    private final int all;
    private final int waiting;

    /**
     * @param points for each minute; 0: as many as it likes
     * @param places how many of its requests may be at work
     * @param waiting how many more may wait
     */
    Account(long points, int places, int waiting) {
        this.points = Math.min(points, FASTEST);
        this.all = places;
        this.places = new Semaphore(places, true);
        this.waiting = waiting;
        this.bucket = points == 0 ? null : Bucket.builder().addLimit(limit -> limit.capacity(this.points).refillGreedy(this.points, Allowance.WINDOW)).build();
    }

    /** How many places a request of this cost takes, when the dearest there may be takes all. */
    int placesFor(long cost, long dearest) {
        return (int) Math.clamp(Math.ceilDiv(cost * all, dearest), 1, all);
    }

    /** Takes places for a request; false if there are none in time, or too many wait already. */
    boolean enter(int taken, long waitNanos) throws InterruptedException {
        if (places.tryAcquire(taken)) return true;
        return places.getQueueLength() < waiting && places.tryAcquire(taken, waitNanos, TimeUnit.NANOSECONDS);
    }

    void leave(int taken) {
        places.release(taken);
    }

    /** @throws OverBudget if there is too little left */
    void pay(long cost) {
        if (bucket == null) return;
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(Math.min(cost, points));
        if (!probe.isConsumed()) throw new OverBudget(new Allowance(points, Math.max(0, probe.getRemainingTokens()), Duration.ofNanos(probe.getNanosToWaitForRefill())));
    }

    /** Puts right what was paid, once it is known what was spent; there may be a debt. */
    void settle(long paid, long spent) {
        if (bucket == null) return;
        long taken = Math.min(paid, points);
        if (spent > taken) bucket.consumeIgnoringRateLimits(spent - taken);
        else if (taken > spent) bucket.addTokens(taken - spent);
    }

    /** What is left; null for no budget. */
    Allowance allowance() {
        if (bucket == null) return null;
        long left = Math.max(0, bucket.getAvailableTokens());
        return new Allowance(points, left, Allowance.WINDOW.multipliedBy(points - left).dividedBy(points));
    }
}
