package org.entente.engine;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.entente.ops.SwitchedOn;
import org.junit.jupiter.api.Test;

/** Quarkus's settings for what surrounds a route have their effect on ours: other origins, access log, headers; and the schema can be closed. */
@QuarkusTest
@TestProfile(SwitchedOn.class)
class OpenedChainTest {
    @Test
    void aFriendIsAllowedAndOthersAreNot() {
        given().header("Origin", SwitchedOn.FRIEND).header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type").options("/graphql")
                .then().statusCode(200).header("Access-Control-Allow-Origin", SwitchedOn.FRIEND)
                .header("Access-Control-Allow-Methods", containsString("POST")).header("Access-Control-Allow-Headers", "content-type");
        given().header("Origin", SwitchedOn.FRIEND).queryParam("query", "{ __typename }").get("/graphql")
                .then().statusCode(200).header("Access-Control-Allow-Origin", SwitchedOn.FRIEND)
                .header("Access-Control-Expose-Headers", containsString("Retry-After"));
        given().header("Origin", "https://other.example").queryParam("query", "{ __typename }").get("/graphql").then().statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void theAccessLogHasALineForAQuestion() throws Exception {
        given().header("User-Agent", "x").queryParam("query", "{ __typename }").queryParam("operationName", "").get("/graphql").then()
                .statusCode(200);
        long patience = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < patience && !logged().contains("GET /graphql?query=")) Thread.sleep(50);
        assertTrue(logged().contains("GET /graphql?query="), logged());
    }

    private static String logged() throws Exception {
        Path file = SwitchedOn.ACCESS.resolve("quarkus.log");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    @Test
    void browsersAreToldToComeByHttps() {
        assertEquals("max-age=60", given().queryParam("query", "{ __typename }").get("/graphql").header("Strict-Transport-Security"));
    }

    @Test
    void aClosedSchemaIsNowhereTold() {
        for (String query : List.of("{ __schema { queryType { name } } }", "{ __type(name: \"Country\") { name } }",
                "{ ...F } fragment F on Query { a: __type(name: \"Country\") { name } }")) {
            given().contentType("application/json").body(Map.of("query", query)).post("/graphql").then()
                    .body("errors[0].extensions.code", equalTo("INTROSPECTION_DISABLED")).body("data", nullValue());
        }
        given().get("/graphql/schema.graphql").then().statusCode(404);
        given().contentType("application/json").body(Map.of("query", "{ edition { __typename } }")).post("/graphql").then()
                .body("data.edition.__typename", equalTo("Edition"));
    }
}
