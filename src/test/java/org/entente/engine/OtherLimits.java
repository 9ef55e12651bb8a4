package org.entente.engine;

import java.util.HashMap;
import java.util.Map;

/** Few connections, large pages, trusted documents: what is of no matter to each other, in one profile, since each is a start more. */
public class OtherLimits extends PersistedQueriesTest.Documents {
    static final int CONNECTIONS = 60;

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
        settings.putAll(Map.of("entente.limits.head-timeout", "2s", "entente.limits.connections-per-address", String.valueOf(CONNECTIONS),
                "entente.limits.connections-exempt", "127.0.0.9,10.0.0.0/8",
                "quarkus.http.limits.max-concurrent-streams", "10"));
        // All countries at once.
        settings.putAll(Map.of("entente.limits.page-size", "250", "entente.limits.cost", "10000000", "entente.limits.objects", "10000000",
                "entente.limits.answer-bytes", "100000000",
                "entente.limits.sql-time", "60s", "entente.limits.statement-timeout", "60000", "entente.limits.request-timeout", "60s"));
        return settings;
    }
}
