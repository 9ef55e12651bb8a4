package org.entente.graph;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How many operations of which name were executed, how long they took, and what was refused. */
@ApplicationScoped
class OperationMetrics {
    /** Clients choose the names: what comes after so many of them, or is longer, counts as "other". */
    private static final int MOST_NAMES = 100;
    private static final Duration[] LEVELS = {Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(25), Duration.ofMillis(50), Duration.ofMillis(100),
        Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofMillis(2500), Duration.ofSeconds(5), Duration.ofSeconds(10)};

    private static final double[] STATEMENTS = {1, 2, 5, 10, 20, 50, 100};

    @Inject
    MeterRegistry registry;

    private final Set<String> names = ConcurrentHashMap.newKeySet();

    /** How many are executed just now, and how many wait for their turn. */
    void watch(Turns turns) {
        registry.gauge("entente.operations.running", turns, Turns::running);
        registry.gauge("entente.operations.waiting", turns, Turns::waiting);
    }

    void count(@Observes ExecutedOperation operation) {
        String name = label(operation.name());
        Timer.builder("entente.operations").description("Executed operations, and the time from asking for a turn to the finished answer")
                .tags("operation", name, "outcome", operation.errors() == 0 ? "complete" : "partial").serviceLevelObjectives(LEVELS).register(registry).record(operation.time());
        DistributionSummary.builder("entente.operations.statements").description("SQL statements of an executed operation")
                .tag("operation", name).serviceLevelObjectives(STATEMENTS).register(registry).record(operation.statements());
    }

    void refused(ErrorCode code) {
        registry.counter("entente.requests.refused", "code", code.name()).increment();
    }

    private String label(String operation) {
        if (operation == null) return "anonymous";
        if (names.contains(operation)) return operation;
        if (operation.length() > Documents.LONGEST_NAME || names.size() >= MOST_NAMES) return "other";
        names.add(operation);
        return operation;
    }
}
