package org.entente.engine;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes answers no faster than their readers take them, and cuts off who takes nothing. */
@Singleton
@SuppressWarnings("NullAway.Init") // Made at start.
class AnswerWriter {
    private static final int LOOKS_PER_PATIENCE = 4;

    @ConfigProperty(name = "entente.limits.write-timeout")
    Duration patience;

    @Inject
    AnswersInFlight inFlight;

    @Inject
    MeterRegistry registry;

    private final Set<WrittenAnswer> unfinished = ConcurrentHashMap.newKeySet();
    private Counter cut;

    /** One timer for all: most answers are taken before one of their own would be set. */
    void start(@Observes StartupEvent event, Vertx vertx) {
        cut = Counter.builder("entente.answers.cut").description("Answers whose readers took nothing for too long").register(registry);
        vertx.setPeriodic(Math.max(1, patience.toMillis() / LOOKS_PER_PATIENCE), timer -> unfinished.forEach(this::cutIfStuck));
    }

    private void cutIfStuck(WrittenAnswer answer) {
        if (!answer.isStuck(patience) || !unfinished.remove(answer)) return;
        cut.increment();
        answer.cut();
    }

    /** On the event loop of the request, after {@link AnswersInFlight#take}. */
    void write(RoutingContext context, Buffer body, String address) {
        WrittenAnswer answer = new WrittenAnswer(context, body);
        unfinished.add(answer);
        answer.write(() -> {
            unfinished.remove(answer);
            inFlight.giveBack(address, body.length());
        });
    }
}
