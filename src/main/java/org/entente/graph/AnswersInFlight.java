package org.entente.graph;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Bytes of finished answers that their readers have not taken yet: the server holds so many and no more, of one address a part of them. */
@Singleton
class AnswersInFlight {
    @ConfigProperty(name = "entente.limits.unread-bytes")
    long most;

    @ConfigProperty(name = "entente.limits.unread-bytes-per-address")
    long mostOfOne;

    private final AtomicLong bytes = new AtomicLong();
    private final Map<String, Long> byAddress = new ConcurrentHashMap<>();

    @Inject
    void register(MeterRegistry registry) {
        Gauge.builder("entente.answers.unread", bytes, AtomicLong::doubleValue).baseUnit("bytes").description("Bytes of finished answers that their readers have not taken yet").register(registry);
    }

    long bytes() {
        return bytes.get();
    }

    /** Whether nothing more would be taken: then an answer need not be made. */
    boolean isFull(String address) {
        return bytes.get() >= most || byAddress.getOrDefault(address, 0L) >= mostOfOne;
    }

    /** Whether there is room. One that is larger than all the room there is goes alone. */
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
