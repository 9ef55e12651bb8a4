package org.entente.ops;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.entente.ManagementPort;
import org.entente.PostgresForTests;
import org.junit.jupiter.api.Test;

/** What probes and operators ask, on the port that is theirs alone. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class HealthTest {
    @Test
    void readyTellsTheEdition() {
        ManagementPort.get("/q/health/ready").then().statusCode(200).body("checks.find { it.name == 'database' }.data.edition",
                greaterThanOrEqualTo(1));
    }

    @Test
    void aliveDoesNotAskTheDatabase() {
        ManagementPort.get("/q/health/live").then().statusCode(200).body("checks.name", equalTo(List.of()));
        ManagementPort.get("/q/health/started").then().statusCode(200);
    }

    @Test
    void infoTellsTheVersion() {
        ManagementPort.get("/q/info").then().statusCode(200).body("build.version", notNullValue()).body("build.artifact",
                equalTo("entente"));
    }

    @Test
    void thePublicPortShowsNoneOfIt() {
        for (String path : List.of("/q/health", "/q/health/ready", "/q/metrics", "/q/info")) given().get(path).then().statusCode(404);
    }
}
