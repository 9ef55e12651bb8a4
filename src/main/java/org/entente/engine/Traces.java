package org.entente.engine;

import graphql.language.OperationDefinition;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Spans between the HTTP request and its SQL: the operation, and each relation of it, in the terms of OpenTelemetry's conventions for GraphQL. */
@Singleton
class Traces {
    private final Tracer tracer;

    @Inject
    Traces(OpenTelemetry telemetry) {
        tracer = telemetry.getTracer("org.entente");
    }

    <T> T operation(OperationDefinition operation, Callable<T> work) throws Exception {
        String type = operation.getOperation().name().toLowerCase(Locale.ROOT);
        String name = Documents.name(operation);
        Span span = tracer.spanBuilder(name == null ? type : type + " " + name).setAttribute("graphql.operation.type", type).startSpan();
        if (name != null) span.setAttribute("graphql.operation.name", name);
        return within(span, work);
    }

    /** One field for all objects of its level. */
    <T> T field(String type, String field, int parents, Callable<T> work) throws Exception {
        return within(tracer.spanBuilder(type + "." + field).setAttribute("entente.parents", parents).startSpan(), work);
    }

    private static <T> T within(Span span, Callable<T> work) throws Exception {
        try (Scope scope = span.makeCurrent()) {
            return work.call();
        } catch (Exception e) {
            // What it says stays in the log: a trace may leave the house.
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            throw e;
        } finally {
            span.end();
        }
    }
}
