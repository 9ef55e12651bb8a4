package org.entente.ops;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.FaultyNetwork;
import org.entente.PostgresForTests;

/** The tests' PostgreSQL, without data, which readers see through a network that can fail. */
public class NetworkedPostgres implements QuarkusTestResourceLifecycleManager {
    static final int CONNECTIONS = 3;

    private static FaultyNetwork network;

    public static FaultyNetwork network() {
        return network;
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(new PostgresForTests().start());
        int server = PostgresForTests.port();
        try {
            network = new FaultyNetwork(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings.computeIfPresent("quarkus.datasource.jdbc.url", (key, url) -> url.replace(":" + server + "/", ":" + network.port() + "/"));
        return settings;
    }

    @Override
    public void stop() {
        try {
            network.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With few connections to it. */
    public static class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.jdbc.max-size", String.valueOf(CONNECTIONS), "entente.data.load", "false",
                    "entente.limits.request-timeout", "10s");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(NetworkedPostgres.class));
        }
    }
}
