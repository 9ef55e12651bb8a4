package org.entente.ops;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;

/** The newest edition that this server sees, as a metric: one that stays behind reads from a replica that does. */
@ApplicationScoped
class EditionGauge {
    @Inject
    AgroalDataSource database;

    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile double edition = Double.NaN;

    @Inject
    void register(MeterRegistry registry) {
        Gauge.builder("entente.edition", this, EditionGauge::last).description("The newest edition, as of the last scrape; NaN while the database cannot be asked").register(registry);
    }

    /** After the data has been loaded. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        last();
    }

    /** Whoever scrapes does not wait for the database. */
    private double last() {
        if (reading.compareAndSet(false, true)) Thread.startVirtualThread(this::read);
        return edition;
    }

    private void read() {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select max(number) from edition")) {
            row.next();
            double newest = row.getLong(1);
            edition = row.wasNull() ? Double.NaN : newest;
        } catch (SQLException e) {
            edition = Double.NaN;
            Log.debug("The edition cannot be read", e);
        } finally {
            reading.set(false);
        }
    }
}
