package org.entente.engine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What one client has at work and may still spend. */
final class Account {
    /** A bucket gains no more than a point in a nanosecond. */
    private static final long FASTEST = Allowance.WINDOW.toNanos();

    private final long points;
    /** Null: no budget. */
    private final @Nullable Bucket bucket;
    private final Semaphore places;
    /** What its dear requests share: they wait for each other here, and not in the way of others. */
    private final Semaphore shares = new Semaphore(Turns.OF_ONE, true);
    private final int waiting;
    /** How many times as much as they asked its last requests have spent. */
    private volatile double excess = 1;

    /**
     * @param points for each minute; 0: as many as it likes
     * @param places how many of its requests may be at work
     * @param waiting how many more may wait
     */
    Account(long points, int places, int waiting) {
        this.points = Math.min(points, FASTEST);
        this.places = new Semaphore(places, true);
        this.waiting = waiting;
        this.bucket = points == 0 ? null
                : Bucket.builder().addLimit(limit -> limit.capacity(this.points).refillGreedy(this.points, Allowance.WINDOW)).build();
    }

    /**
     * Takes a place for a request; false if there is none in time, or too many wait already.
     *
     * @param dear how many shares it takes besides; its own cheap requests do not wait for them
     */
    boolean enter(int dear, long waitNanos) throws InterruptedException {
        long until = System.nanoTime() + waitNanos;
        if (!take(shares, dear, waitNanos)) return false;
        if (take(places, 1, until - System.nanoTime())) return true;
        shares.release(dear);
        return false;
    }

    private boolean take(Semaphore wanted, int taken, long waitNanos) throws InterruptedException {
        if (wanted.tryAcquire(taken)) return true;
        return wanted.getQueueLength() < waiting && wanted.tryAcquire(taken, waitNanos, TimeUnit.NANOSECONDS);
    }

    void leave(int dear) {
        places.release();
        shares.release(dear);
    }

    /** @throws OverBudget if there is too little left */
    void pay(long cost) {
        if (bucket == null) return;
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(Math.min(cost, points));
        if (!probe.isConsumed())
            throw new OverBudget(
                    new Allowance(points, Math.max(0, probe.getRemainingTokens()), Duration.ofNanos(probe.getNanosToWaitForRefill())));
    }

    /** What a request of this cost will spend, as far as this client's last ones tell: nobody goes on taking cheap turns for dear work. */
    long expected(long cost) {
        return Math.round(cost * excess);
    }

    /** Puts right what was paid, once it is known what was spent; there may be a debt. */
    void settle(long paid, long spent) {
        excess = Math.max(1, (excess + spent / (double) paid) / 2);
        if (bucket == null) return;
        long taken = Math.min(paid, points);
        if (spent > taken) bucket.consumeIgnoringRateLimits(spent - taken);
        else if (taken > spent) bucket.addTokens(taken - spent);
    }

    /** What is left; null for no budget. */
    @Nullable
    Allowance allowance() {
        if (bucket == null) return null;
        long left = Math.max(0, bucket.getAvailableTokens());
        return new Allowance(points, left, Allowance.WINDOW.multipliedBy(points - left).dividedBy(points));
    }
}
