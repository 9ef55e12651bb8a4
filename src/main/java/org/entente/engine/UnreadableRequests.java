package org.entente.engine;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Requests that are none are the client's mistake: without this they are faults, with an entry in the log that repeats what was sent. */
@ApplicationScoped
class UnreadableRequests {
    /** Those that Quarkus puts to every answer. */
    private static final int AFTER_HEADERS = Integer.MIN_VALUE + 1;

    void install(@Observes Router router) {
        router.route().order(AFTER_HEADERS).handler(UnreadableRequests::refuseUnknownVersion);
        // After the graph's own, whose refusals are JSON.
        router.route().order(GraphRoute.AFTER_SECURITY + 1).failureHandler(UnreadableRequests::refuse);
    }

    /** Whoever looks at the version later would fail. */
    private static void refuseUnknownVersion(RoutingContext context) {
        if (context.request().version() == null) context.response().setStatusCode(505).putHeader(HttpHeaders.CONNECTION, "close").end();
        else context.next();
    }

    /** 400 is what Vert.x says of a request that it cannot route: it has no host, or no path. */
    private static void refuse(RoutingContext context) {
        if (context.statusCode() == 400 && !context.response().ended()) context.response().setStatusCode(400).end();
        else context.next();
    }
}
