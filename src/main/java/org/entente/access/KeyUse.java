package org.entente.access;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** When each key was used last on this server: servers only read, so it is a metric and a line of the log, by the key's prefix. */
@Singleton
class KeyUse {
    private static final Logger LOG = Logger.getLogger("entente.access");
    private static final long PAUSE = Duration.ofHours(1).toMillis();

    @Inject
    MeterRegistry registry;

    /** Milliseconds since 1970. There are as many as the owner has made keys. */
    private final Map<String, AtomicLong> last = new ConcurrentHashMap<>();

    void of(ApiKey key) {
        long now = System.currentTimeMillis();
        long before = last.computeIfAbsent(key.prefix(), this::metric).getAndSet(now);
        if (now - before >= PAUSE) LOG.infof("API key %s is in use", key.prefix());
        else LOG.debugf("API key %s", key.prefix());
    }

    private AtomicLong metric(String prefix) {
        AtomicLong time = new AtomicLong();
        TimeGauge.builder("entente.key.last.use", time, TimeUnit.MILLISECONDS, AtomicLong::doubleValue).tag("key", prefix)
                .description("When an API key was used last on this server, in seconds since 1970").register(registry);
        return time;
    }
}
