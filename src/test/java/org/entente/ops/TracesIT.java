package org.entente.ops;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Order;

/** The same of the packaged service. */
@QuarkusIntegrationTest
@Order(Integer.MAX_VALUE)
@TestProfile(TracesIT.Packaged.class)
class TracesIT extends TracesTest {
    /** Its log stays where Quarkus waits for it. */
    public static class Packaged extends SwitchedOn {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.keySet().removeIf(name -> name.startsWith("quarkus.log.file"));
            return settings;
        }
    }
}
