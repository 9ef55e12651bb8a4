package org.entente.engine;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;

/** As behind a pooler that drops the options of sessions: nothing else changes. */
@QuarkusTest
@TestProfile(SnapshotWithoutOptionsTest.Lost.class)
class SnapshotWithoutOptionsTest extends SnapshotTest {
    public static final class Lost implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.jdbc.additional-jdbc-properties.options", "-c application_name=pooled");
        }
    }
}
