package org.entente.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.access.Client;

/** Bytes of the bodies of requests that are being received or answered: many clients that each send one slowly would fill the heap. */
@Singleton
class BodiesInFlight {
    private static final String HELD = "held";
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

    private final BytesHeld held;
    private final long mostOfBody;

    @Inject
    BodiesInFlight(@ConfigProperty(name = "entente.limits.bodies-bytes") long most,
            @ConfigProperty(name = "entente.limits.bodies-bytes-per-address") long mostOfOne,
            @ConfigProperty(name = "entente.limits.body-bytes") long mostOfBody, MeterRegistry registry) {
        held = new BytesHeld(most, mostOfOne);
        this.mostOfBody = mostOfBody;
        Gauge.builder("entente.bodies.held", held, BytesHeld::bytes).baseUnit("bytes")
                .description("Bytes of requests' bodies that are held").register(registry);
    }

    /** Whether there is room for the body, until the request ends. One that does not say its length may be as long as any. */
    boolean take(RoutingContext context, Client client) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        long size = length != null && LENGTH.matcher(length).matches() ? Math.min(mostOfBody, Long.parseLong(length)) : mostOfBody;
        if (!held.take(client.name(), size)) return false;
        context.put(HELD, size);
        context.addEndHandler(end -> held.giveBack(client.name(), context.<Long>get(HELD)));
        return true;
    }

    /** As long as it turned out to be. */
    void read(RoutingContext context, Client client) {
        long taken = context.get(HELD);
        long size = Math.min(taken, context.body().length());
        held.giveBack(client.name(), taken - size);
        context.put(HELD, size);
    }
}
