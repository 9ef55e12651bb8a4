package org.entente.engine;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.graph.ErrorCode;

/** How many operations of which name were executed, how long they took, and what was refused. */
@Singleton
class OperationMetrics {
    /** Clients choose the names: what comes after so many of them, or is longer, counts as "other". */
    private static final int MOST_NAMES = 100;
    private static final Duration[] LEVELS = {Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(25), Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofMillis(2500), Duration.ofSeconds(5),
        Duration.ofSeconds(10)};

    private static final double[] STATEMENTS = {1, 2, 5, 10, 20, 50, 100};

    @Inject
    MeterRegistry registry;

    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private final Map<String, Meters> meters = new ConcurrentHashMap<>();

    /** How many are executed just now, and how many wait for their turn. */
    void watch(Turns turns) {
        registry.gauge("entente.operations.running", turns, Turns::running);
        registry.gauge("entente.operations.waiting", turns, Turns::waiting);
    }

    void count(@Observes ExecutedOperation operation) {
        Meters own = meters.computeIfAbsent(label(operation.name()), this::meters);
        (operation.errors() == 0 ? own.complete : own.partial).record(operation.time());
        own.statements.record(operation.statements());
    }

    /** Those of one name. */
    private record Meters(Timer complete, Timer partial, DistributionSummary statements) {}

    private Meters meters(String name) {
        return new Meters(timer(name, "complete"), timer(name, "partial"), DistributionSummary.builder("entente.operations.statements")
                .description("SQL statements of an executed operation").tag("operation", name).serviceLevelObjectives(STATEMENTS)
                .register(registry));
    }

    private Timer timer(String name, String outcome) {
        return Timer.builder("entente.operations")
                .description("Executed operations, and the time from asking for a turn to the finished answer")
                .tags("operation", name, "outcome", outcome).serviceLevelObjectives(LEVELS).register(registry);
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
