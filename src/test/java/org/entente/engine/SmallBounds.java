package org.entente.engine;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.PostgresForTests;

/** Little room for clients that send or read slowly. */
public class SmallBounds implements QuarkusTestProfile {
    static final long UNREAD_OF_ONE = 4_000_000;

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>();
        settings.putAll(Map.of("entente.limits.write-timeout", "8s", "entente.limits.unread-bytes-per-address",
                String.valueOf(UNREAD_OF_ONE), "entente.limits.unread-bytes", String.valueOf(2 * UNREAD_OF_ONE)));
        // Two large bodies of an address, three in all.
        settings.putAll(Map.of("entente.limits.bodies-bytes", "3000000", "entente.limits.bodies-bytes-per-address", "2000000"));
        // Not what is tested, on any machine.
        settings.putAll(Map.of("entente.limits.request-timeout", "2M", "entente.limits.queue-time", "2M",
                "entente.limits.statement-timeout", "60000"));
        return settings;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(PostgresForTests.class));
    }
}
