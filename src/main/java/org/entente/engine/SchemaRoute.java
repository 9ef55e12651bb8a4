package org.entente.engine;

import graphql.schema.GraphQLSchema;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.smallrye.graphql.execution.SchemaPrinter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.entente.access.Door;

/** The schema as a file. SmallRye's own route for it is gone: it prints the schema anew for each request, and cannot be closed. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // Made at start.
class SchemaRoute {
    private static final String PATH = GraphRoute.PATH + "/schema.graphql";
    private static final String METHODS = "GET, HEAD, OPTIONS";

    @Inject
    @Served
    GraphQLSchema schema;

    @Inject
    Introspection introspection;

    @Inject
    Door door;

    private Buffer printed;

    void install(@Observes Router router) {
        printed = Buffer.buffer(new SchemaPrinter().print(schema));
        GraphRoute.removeOthers(router, PATH);
        router.route(PATH).order(GraphRoute.AFTER_SECURITY).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        HttpServerResponse response = context.response();
        HttpMethod method = context.request().method();
        response.putHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        if (door.isShown(context)) response.putHeader(HttpHeaders.CACHE_CONTROL, "private");
        if (!door.isOpen(context)) response.setStatusCode(401).putHeader(HttpHeaderNames.WWW_AUTHENTICATE, door.challenge(context)).end();
        else if (!introspection.isOpenTo(door.client(context).role())) response.setStatusCode(404).end();
        else if (method.equals(HttpMethod.OPTIONS)) response.setStatusCode(204).putHeader(HttpHeaders.ALLOW, METHODS).end();
        else if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) schema(response, method.equals(HttpMethod.HEAD));
        else response.setStatusCode(405).putHeader(HttpHeaders.ALLOW, METHODS).end();
    }

    private void schema(HttpServerResponse response, boolean head) {
        response.putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=UTF-8");
        if (head) response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(printed.length())).end();
        else response.end(printed);
    }
}
