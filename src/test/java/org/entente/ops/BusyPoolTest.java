package org.entente.ops;

import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.entente.ManagementPort;
import org.entente.PostgresForTests;
import org.junit.jupiter.api.Test;

/** All connections in use are no reason to be taken out of service (quarkus issue 41515). */
@QuarkusTest
@TestProfile(BusyPoolTest.TwoConnections.class)
class BusyPoolTest {
    /** A small pool. */
    public static class TwoConnections implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.jdbc.max-size", "2");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(PostgresForTests.class));
        }
    }

    @Inject
    AgroalDataSource database;

    @Test
    void aBusyServerIsReady() throws Exception {
        try (Connection one = database.getConnection(); Connection another = database.getConnection()) {
            ManagementPort.get("/q/health/ready").then().statusCode(200).body("checks.find { it.name == 'database' }.data.busy", equalTo(true));
        }
        ManagementPort.get("/q/health/ready").then().statusCode(200).body("checks.find { it.name == 'database' }.data.edition", equalTo(1));
    }
}
