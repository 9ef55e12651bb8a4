package org.entente.ops;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.PostgresForTests;

/** All that an operator may switch on around the service: traces, logs, other origins, transport security; and the schema is closed. */
public class SwitchedOn implements QuarkusTestProfile {
    static final Path OPERATIONS = Path.of("target/operations-" + ProcessHandle.current().pid() + ".log");
    public static final Path ACCESS = Path.of("target/access");
    public static final String FRIEND = "https://friend.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            // Quarkus does not make it.
            Files.createDirectories(ACCESS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> settings = new HashMap<>();
        settings.putAll(Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.exporter.otlp.protocol", "http/protobuf",
                "quarkus.otel.bsp.schedule.delay", "100ms"));
        settings.putAll(Map.of("quarkus.log.category.\"entente.operations\".level", "INFO", "quarkus.log.file.enabled", "true",
                "quarkus.log.file.path", OPERATIONS.toString(),
                "quarkus.log.file.json.enabled", "true", "quarkus.log.file.rotation.rotate-on-boot", "false"));
        settings.putAll(Map.of("quarkus.http.access-log.enabled", "true", "quarkus.http.access-log.log-to-file", "true",
                "quarkus.http.access-log.log-directory", ACCESS.toString(),
                "quarkus.http.access-log.rotate", "false"));
        settings.putAll(Map.of("quarkus.http.cors.enabled", "true", "quarkus.http.cors.origins", FRIEND,
                "quarkus.http.header.\"Strict-Transport-Security\".value", "max-age=60",
                "entente.introspection.enabled", "false"));
        return settings;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(PostgresForTests.class), new TestResourceEntry(SpanCollector.class));
    }
}
