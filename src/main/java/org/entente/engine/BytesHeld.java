package org.entente.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Bytes that the server holds for its clients: so many and no more, of one address a part of them. */
final class BytesHeld {
    private final long most;
    private final long mostOfOne;
    private final AtomicLong bytes = new AtomicLong();
    private final Map<String, Long> byAddress = new ConcurrentHashMap<>();

    BytesHeld(long most, long mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    long bytes() {
        return bytes.get();
    }

    /** Whether nothing more would be taken. */
    boolean isFull(String address) {
        return bytes.get() >= most || byAddress.getOrDefault(address, 0L) >= mostOfOne;
    }

    /** Whether there is room. What is larger than all the room there is goes alone. */
    boolean take(String address, long size) {
        long all = bytes.addAndGet(size);
        long own = byAddress.merge(address, size, Long::sum);
        if ((all <= most || all == size) && (own <= mostOfOne || own == size)) return true;
        giveBack(address, size);
        return false;
    }

    void giveBack(String address, long size) {
        bytes.addAndGet(-size);
        byAddress.computeIfPresent(address, (key, own) -> own == size ? null : own - size);
    }
}
