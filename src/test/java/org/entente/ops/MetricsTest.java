package org.entente.ops;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.entente.Ask;
import org.entente.ManagementPort;
import org.entente.PostgresForTests;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What Prometheus reads. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MetricsTest {
    private static List<String> lines(String start) {
        return ManagementPort.get("/q/metrics").then().statusCode(200).extract().asString().lines().filter(line -> line.startsWith(start))
                .toList();
    }

    private static double sum(String start) {
        return lines(start).stream().mapToDouble(line -> Double.parseDouble(line.replaceAll(" # .*", "").replaceAll(".* ", ""))).sum();
    }

    @Test
    void operationsAreCountedAndTimed() {
        double before = sum("entente_operations_seconds_count");
        Ask.graph("query Counted { country(code: \"AZ\") { name } }");
        Ask.graph("{ country(code: \"AZ\") { name } }");
        assertEquals(before + 2, sum("entente_operations_seconds_count"));
        assertEquals(1, lines("entente_operations_seconds_count{operation=\"anonymous\",outcome=\"complete\"").size());
        assertTrue(sum("entente_operations_seconds_sum") > 0);
        assertEquals(0, sum("entente_operations_waiting"));
    }

    @Test
    void statementsAreCountedByOperation() {
        Ask.graph("query Two_statements { country(code: \"AZ\") { memberships(first: 1) { totalCount nodes { role } } } }");
        assertEquals(1, sum("entente_operations_statements_count{operation=\"Two_statements\"}"));
        assertEquals(2, sum("entente_operations_statements_sum{operation=\"Two_statements\"}"));
        Ask.graph("query No_statement { __typename }");
        assertEquals(0, sum("entente_operations_statements_sum{operation=\"No_statement\"}"));
    }

    @Test
    void anAnswerWithErrorsIsToldApart() {
        Ask.raw("query Partial { country(code: \"AZ\") { name memberships(first: 101) { totalCount } } }", Map.of());
        assertEquals(1, sum("entente_operations_seconds_count{operation=\"Partial\",outcome=\"partial\"}"));
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

    /** Last: afterwards no new name is told apart. */
    @Test
    @Order(Integer.MAX_VALUE)
    void namesThatClientsMakeUpDoNotGrowWithoutEnd() {
        for (int i = 0; i < 150; i++) Ask.graph("query Made_up_" + i + " { __typename }");
        List<String> operations = lines("entente_operations_seconds_count{");
        assertTrue(operations.size() <= 2 * 102, operations.size() + " operations");
        assertTrue(operations.stream().anyMatch(line -> line.contains("operation=\"other\"")));
    }

    @Test
    void poolAndEditionAreTold() throws Exception {
        assertTrue(lines("agroal_active_count").stream().anyMatch(line -> line.contains("default")));
        for (int i = 0; i < 600 && !(sum("entente_edition ") >= 1); i++) Thread.sleep(100);
        assertTrue(sum("entente_edition ") >= 1, () -> String.join("\n", lines("entente_edition")));
    }
}
