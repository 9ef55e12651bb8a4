package org.entente.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Bytes of finished answers that their readers have not taken yet: the server holds so many and no more, of one address a part of them. */
@Singleton
class AnswersInFlight {
    private final BytesHeld held;

    @Inject
    AnswersInFlight(@ConfigProperty(name = "entente.limits.unread-bytes") long most,
            @ConfigProperty(name = "entente.limits.unread-bytes-per-address") long mostOfOne, MeterRegistry registry) {
        held = new BytesHeld(most, mostOfOne);
        Gauge.builder("entente.answers.unread", held, BytesHeld::bytes).baseUnit("bytes")
                .description("Bytes of finished answers that their readers have not taken yet").register(registry);
    }

    long bytes() {
        return held.bytes();
    }

    /** Whether nothing more would be taken: then an answer need not be made. */
    boolean isFull(String address) {
        return held.isFull(address);
    }

    boolean take(String address, long size) {
        return held.take(address, size);
    }

    void giveBack(String address, long size) {
        held.giveBack(address, size);
    }
}
