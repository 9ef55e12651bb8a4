package org.entente.ops;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.entente.Ask;
import org.entente.PostgresForTests;
import org.junit.jupiter.api.Test;

/** What Prometheus reads. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class MetricsTest {
    private static List<String> lines(String start) {
        return given().get("/q/metrics").then().statusCode(200).extract().asString().lines().filter(line -> line.startsWith(start)).toList();
    }

    private static double sum(String start) {
        return lines(start).stream().mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }

    @Test
    void operationsAreCountedAndTimed() {
        double before = sum("entente_operations_seconds_count");
        Ask.graph("query Counted { country(code: \"AZ\") { name } }");
        Ask.graph("{ country(code: \"AZ\") { name } }");
        assertEquals(before + 2, sum("entente_operations_seconds_count"));
        assertEquals(1, lines("entente_operations_seconds_count{operation=\"anonymous\"").size());
        assertTrue(sum("entente_operations_seconds_sum") > 0);
        assertEquals(0, sum("entente_operations_waiting"));
    }

    @Test
    void whatIsRefusedIsCountedByCode() {
        String line = "entente_requests_refused_total{code=\"GRAPHQL_VALIDATION_FAILED\"}";
        double before = sum(line);
        assertEquals("GRAPHQL_VALIDATION_FAILED", Ask.code("{ nothingOfThisName }"));
        assertEquals(before + 1, sum(line));
        given().put("/graphql").then().statusCode(405);
        assertTrue(sum("entente_requests_refused_total{code=\"METHOD_NOT_ALLOWED\"}") >= 1);
    }

    @Test
    void namesThatClientsMakeUpDoNotGrowWithoutEnd() {
        for (int i = 0; i < 150; i++) Ask.graph("query Made_up_" + i + " { __typename }");
        List<String> operations = lines("entente_operations_seconds_count{");
        assertTrue(operations.size() <= 102, operations.size() + " operations");
        assertTrue(operations.stream().anyMatch(line -> line.contains("operation=\"other\"")));
    }

    @Test
    void poolAndEditionAreTold() throws Exception {
        assertTrue(lines("agroal_active_count").stream().anyMatch(line -> line.contains("default")));
        for (int i = 0; i < 50 && !(sum("entente_edition ") >= 1); i++) Thread.sleep(100);
        assertTrue(sum("entente_edition ") >= 1, () -> String.join("\n", lines("entente_edition")));
    }
}
