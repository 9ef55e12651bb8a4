package org.entente.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import org.entente.engine.NewestEdition;

/** The newest edition that this server sees, as a metric: one that stays behind reads from a replica that does. */
@ApplicationScoped
class EditionGauge {
    @Inject
    NewestEdition edition;

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("entente.edition", this, EditionGauge::last).description("The newest edition, NaN while the database cannot be asked")
                .register(registry);
    }

    private double last() {
        OptionalLong seen = edition.last();
        return seen.isPresent() ? seen.getAsLong() : Double.NaN;
    }
}
