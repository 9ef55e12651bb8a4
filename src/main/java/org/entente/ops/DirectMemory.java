package org.entente.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.PooledByteBufAllocator;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Memory outside the heap that connections use: the metrics of the JVM do not see what Netty allots. */
@ApplicationScoped
class DirectMemory {
    void register(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("entente.direct.memory", PooledByteBufAllocator.DEFAULT, pool -> pool.metric().usedDirectMemory()).baseUnit("bytes")
                .description("Direct memory that Netty has taken").register(registry);
        Gauge.builder("entente.direct.memory.pinned", PooledByteBufAllocator.DEFAULT, pool -> pool.pinnedDirectMemory()).baseUnit("bytes")
                .description("Direct memory that buffers hold just now").register(registry);
    }
}
