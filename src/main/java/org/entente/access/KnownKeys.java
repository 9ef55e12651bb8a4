package org.entente.access;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * All keys, as one thread reads them every few seconds. So no request costs a statement, and a flood of wrong keys reaches no database.
 * While the database cannot be asked, the keys that were read last stay known.
 */
@ApplicationScoped
class KnownKeys {
    private static final Logger LOG = Logger.getLogger(KnownKeys.class);
    private static final Duration LAST_LOOK = Duration.ofSeconds(2);

    @Inject
    @DataSource("watcher")
    AgroalDataSource database;

    @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true")
    boolean serves;

    /** How long a new key may be unknown and a revoked one taken. */
    @ConfigProperty(name = "entente.keys.refresh")
    Duration refresh;

    private volatile Map<String, ApiKey> byPrefix = Map.of();
    private volatile boolean complete;
    private @Nullable Thread thread;

    /** After the schema has been migrated. A thread of the system's own, as for editions: it must read when all others are at work. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        if (!serves) return;
        complete = true;
        read();
        thread = Thread.ofPlatform().daemon().name("api-keys").start(this::keepReading);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        if (thread == null) return;
        thread.interrupt();
        // It may be reading, on a connection of the pool that is closed next.
        thread.join(LAST_LOOK);
    }

    private void keepReading() {
        try {
            while (true) {
                Thread.sleep(refresh);
                read();
            }
        } catch (InterruptedException e) {
            // The server stops.
        }
    }

    private void read() {
        try (Connection connection = database.getConnection()) {
            byPrefix = ApiKeyTable.all(connection).stream().collect(Collectors.toUnmodifiableMap(ApiKey::prefix, Function.identity()));
            complete = true;
        } catch (SQLException e) {
            if (complete) LOG.warnf("API keys cannot be read, those known so far stay valid: %s", e.getMessage());
            complete = false;
        }
    }

    /** Null: there is none of this prefix, or it is not known {@link #isComplete yet}. */
    @Nullable
    ApiKey find(String prefix) {
        return byPrefix.get(prefix);
    }

    /** Whether there are no keys but those known: the last look at the database was a good one. */
    boolean isComplete() {
        return complete;
    }
}
