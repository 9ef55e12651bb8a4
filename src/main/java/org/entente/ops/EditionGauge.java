package org.entente.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.OptionalLong;

/** The newest edition that this server sees, as a metric: one that stays behind reads from a replica that does. */
@ApplicationScoped
class EditionGauge {
    @Inject
    SeenEdition edition;

    @Inject
    void register(MeterRegistry registry) {
        Gauge.builder("entente.edition", this, EditionGauge::last).description("The newest edition, as of the last scrape; NaN while the database cannot be asked").register(registry);
    }

    /** After the data has been loaded. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        edition.last();
    }

    private double last() {
        OptionalLong seen = edition.last();
        return seen.isPresent() ? seen.getAsLong() : Double.NaN;
    }
}
