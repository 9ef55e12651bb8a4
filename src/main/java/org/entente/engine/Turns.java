package org.entente.engine;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.entente.graph.ErrorCode;
import org.entente.graph.RequestError;

/**
 * Turns to work. Expensive requests share a part of them by what they cost, so that half of the processors stay for cheap requests,
 * which overtake.
 */
final class Turns {
    /** Points of a request beside which no other expensive one is at work: a tenth of a second. Virtual threads give up a processor only when they wait. */
    private static final int ALONE = 20_000;
    /** Points of a request that goes at once: ten milliseconds. */
    private static final long CHEAP = 2_000;

    static final int SHARES = ALONE * Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    /** Shares that one client may take or wait for: half of them, or what a single request takes. */
    static final int OF_ONE = Math.max(ALONE, SHARES / 2);

    private final int most;
    private final Semaphore turns;
    private final Semaphore shares = new Semaphore(SHARES, true);

    Turns(int most) {
        this.most = most;
        this.turns = new Semaphore(most, true);
    }

    /** How many shares a request of this cost takes; 0 for a cheap one. */
    static int shares(long cost) {
        return cost <= CHEAP ? 0 : (int) Math.min(ALONE, cost);
    }

    /** Runs the work when it is its turn; ends with SERVER_BUSY if that does not come in time. */
    <T> T inTurn(int dear, long waitNanos, Work<T> work) throws Exception {
        long until = System.nanoTime() + waitNanos;
        take(shares, dear, waitNanos);
        try {
            take(turns, 1, until - System.nanoTime());
            try {
                return work.run();
            } finally {
                turns.release();
            }
        } finally {
            shares.release(dear);
        }
    }

    /** What is done in a turn. */
    interface Work<T> {
        T run() throws Exception;
    }

    private static void take(Semaphore places, int taken, long waitNanos) throws InterruptedException {
        if (taken > 0 && !places.tryAcquire(taken, waitNanos, TimeUnit.NANOSECONDS)) {
            throw busy();
        }
    }

    static RequestError busy() {
        return new RequestError(ErrorCode.SERVER_BUSY, "The server is busy: try again in a moment.");
    }

    int running() {
        return most - turns.availablePermits();
    }

    int waiting() {
        return turns.getQueueLength() + shares.getQueueLength();
    }
}
