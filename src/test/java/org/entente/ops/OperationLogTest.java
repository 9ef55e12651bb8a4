package org.entente.ops;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One line of JSON for each operation, without a word of who asked for what. */
@QuarkusTest
@TestProfile(SwitchedOn.class)
class OperationLogTest {
    private static List<JsonObject> lines() throws IOException {
        return Files.readAllLines(SwitchedOn.OPERATIONS).stream().map(JsonObject::new)
                .filter(line -> line.getString("loggerName").equals("entente.operations")).toList();
    }

    @Test
    void itTellsWhatWasDoneAndNotForWhom() throws Exception {
        String trace = "1bf92f3577b34da6a3ce929d0e0e4736";
        given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01").header("X-Forwarded-For", "203.0.113.7")
                .contentType("application/json")
                .body(Map.of("query",
                        "query Logged($code: String!) { country(code: $code) { memberships(first: 3) { totalCount nodes { role } } } }",
                        "variables", Map.of("code", "AZ")))
                .post("/graphql").then().statusCode(200);
        List<JsonObject> found = List.of();
        for (int i = 0; i < 600 && found.isEmpty(); i++) {
            found = lines().stream().filter(line -> "Logged".equals(line.getJsonObject("mdc").getString("operation"))).toList();
            if (found.isEmpty()) Thread.sleep(100);
        }
        assertEquals(1, found.size());
        JsonObject told = found.getFirst().getJsonObject("mdc");
        assertEquals(trace, told.getString("traceId"));
        assertEquals(16, told.getString("spanId").length());
        assertEquals("2", told.getString("statements"));
        assertTrue(Integer.parseInt(told.getString("cost")) > 0, told.encode());
        assertTrue(Integer.parseInt(told.getString("spent")) > 0, told.encode());
        assertEquals("0", told.getString("errors"));
        assertTrue(told.getString("document").matches("[0-9a-f]{12}"), told.encode());
        assertTrue(told.containsKey("milliseconds"));
        String name = "N".repeat(100_000);
        given().contentType("application/json").body(Map.of("query", "query " + name + " { __typename }")).post("/graphql").then()
                .statusCode(200);
        for (int i = 0; i < 600 && lines().size() < 2; i++) Thread.sleep(100);
        assertEquals(name.substring(0, 64) + "…", lines().getLast().getJsonObject("mdc").getString("operation"));
        String line = found.getFirst().encode();
        assertFalse(line.contains("203.0.113.7") || line.contains("memberships") || line.contains("127.0.0.1") || line.contains("\"AZ\""),
                line);
    }
}
