package org.entente.ops;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Which publishers have something newer than what is loaded, as a metric. A server asks no publisher: there are many servers, and they may
 * reach nothing outside. It reads what the last import --check has found.
 */
@ApplicationScoped
class NewerReleases {
    private static final Logger LOG = Logger.getLogger(NewerReleases.class);
    private static final Duration LAST_LOOK = Duration.ofSeconds(2);

    @Inject
    @DataSource("watcher")
    AgroalDataSource database;

    @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true")
    boolean serves;

    @ConfigProperty(name = "entente.releases.refresh")
    Duration refresh;

    private @Nullable Thread thread;

    /** After the schema has been migrated. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event, MeterRegistry registry) {
        if (!serves) return;
        MultiGauge newer = MultiGauge.builder("entente.source.newer.release")
                .description(
                        "Whether the publisher of a data set has a newer release, as the last import --check found; NaN: it could not be told")
                .register(registry);
        MultiGauge checked = MultiGauge.builder("entente.source.checked").baseUnit("seconds")
                .description("When the last import --check, or import --world, asked for a data set; in seconds since 1970")
                .register(registry);
        thread = Thread.ofPlatform().daemon().name("newer-releases").start(() -> keepReading(newer, checked));
    }

    @PreDestroy
    void stop() throws InterruptedException {
        if (thread == null) return;
        thread.interrupt();
        // It may be reading, on a connection of the pool that is closed next.
        thread.join(LAST_LOOK);
    }

    private void keepReading(MultiGauge newer, MultiGauge checked) {
        try {
            while (true) {
                read(newer, checked);
                Thread.sleep(refresh);
            }
        } catch (InterruptedException e) {
            // The server stops.
        }
    }

    private void read(MultiGauge newer, MultiGauge checked) {
        List<MultiGauge.Row<?>> found = new ArrayList<>();
        List<MultiGauge.Row<?>> times = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select data_set, bool_or(newer)::int as newer, extract(epoch from min(checked_at))::bigint as checked
                        from published_file group by data_set""")) {
            while (row.next()) {
                Tags dataSet = Tags.of("data_set", row.getString("data_set"));
                int is = row.getInt("newer");
                found.add(MultiGauge.Row.of(dataSet, row.wasNull() ? Double.NaN : is));
                times.add(MultiGauge.Row.of(dataSet, row.getLong("checked")));
            }
        } catch (SQLException e) {
            // Who needs the database says so.
            LOG.debugf("What publishers have cannot be read: %s", e.getMessage());
            return;
        }
        newer.register(found, true);
        checked.register(times, true);
    }
}
