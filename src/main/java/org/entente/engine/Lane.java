package org.entente.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Requests that work or wait for turns of one kind, by whom they come from. It lets in as many as will have their turn in time,
 * if turns go on to take as long as the last ones; of a client that has none in it, one in any case.
 */
final class Lane {
    /** A burst may wait as long as its clients have patience. A queue that has stayed as long only delays: it may take the part that CoDel (RFC 8289) leaves it. */
    private static final int STANDING = 20;

    private final double capacity;
    private final long patience;
    private final LongSupplier clock;
    private final Map<Account, Long> present = new HashMap<>();
    private long all;
    /** When last nobody waited. */
    private long calm;
    /** Nanoseconds of a turn, on the average of as many as work at the same time. */
    private double turn;

    /**
     * @param capacity how much may work at the same time
     * @param patience how long a request may wait
     * @param clock in nanoseconds
     */
    Lane(int capacity, Duration patience, LongSupplier clock) {
        this.capacity = capacity;
        this.patience = patience.toNanos();
        this.clock = clock;
        calm = clock.getAsLong();
    }

    /** Whether the request is let in; if so it must {@link #leave}. Full is full for those who have more than their part of it already. */
    synchronized boolean enter(Account account, long size) {
        long now = clock.getAsLong();
        if (all <= capacity) calm = now;
        double room = capacity * (1 + (now - calm > patience ? patience / STANDING : patience) / turn);
        long own = present.getOrDefault(account, 0L);
        if (own > 0 && all + size > room && own + size > room / present.size()) return false;
        present.put(account, own + size);
        all += size;
        return true;
    }

    synchronized void leave(Account account, long size) {
        present.computeIfPresent(account, (key, own) -> own == size ? null : own - size);
        all -= size;
    }

    /** Runs what is done in a turn. */
    <T> T timed(long size, Turns.Work<T> work) throws Exception {
        long began = clock.getAsLong();
        try {
            return work.run();
        } finally {
            took(size, clock.getAsLong() - began);
        }
    }

    /** A turn has taken so long. */
    synchronized void took(long size, long nanos) {
        turn += (nanos - turn) * size / capacity;
    }
}
