package org.entente.ops;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.engine.ExecutedOperation;
import org.entente.engine.NewestEdition;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * A line for each operation in the category entente.operations: at INFO, which is off unless its level is set so, and at WARN when it
 * was slow. It tells what was done and what it cost, and nothing of who asked or for what: no address, no text, no variables.
 */
@ApplicationScoped
class OperationLog {
    private static final Logger LOG = Logger.getLogger("entente.operations");

    @Inject
    NewestEdition edition;

    @ConfigProperty(name = "entente.log.slow-operation")
    Duration slow;

    void write(@Observes ExecutedOperation operation) {
        Logger.Level level = operation.time().compareTo(slow) >= 0 ? Logger.Level.WARN : Logger.Level.INFO;
        if (!LOG.isEnabled(level)) return;
        Map<String, Object> fields = fields(operation);
        fields.forEach(MDC::put);
        try {
            LOG.logf(level, "%s in %d ms, %d statements",
                    operation.name() == null ? "Operation " + fields.get("document") : operation.name(), operation.time().toMillis(),
                    operation.statements());
        } finally {
            fields.keySet().forEach(MDC::remove);
        }
    }

    private Map<String, Object> fields(ExecutedOperation operation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (operation.name() != null) fields.put("operation", operation.name());
        fields.put("document", operation.document().get());
        fields.put("milliseconds", operation.time().toMillis());
        fields.put("statements", operation.statements());
        fields.put("cost", operation.cost());
        fields.put("spent", operation.spent());
        fields.put("errors", operation.errors());
        edition.last().ifPresent(number -> fields.put("edition", number));
        if (Span.current().getSpanContext().isValid()) {
            fields.put("traceId", Span.current().getSpanContext().getTraceId());
            fields.put("spanId", Span.current().getSpanContext().getSpanId());
        }
        return fields;
    }
}
