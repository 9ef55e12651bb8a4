package org.entente.playground;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.Ask;
import org.entente.PostgresForTests;
import org.junit.jupiter.api.Test;

/** The page is there, with what it needs, and each of its examples has an answer. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class PlaygroundTest {
    @Test
    void thePageIsThere() {
        given().get("/").then().statusCode(200).body(containsString("Entente"));
        for (String file : List.of("/playground.js", "/playground.css", "/graphql-ui/graphiql.min.js", "/graphql-ui/graphiql.min.css",
                "/graphql-ui/react.production.min.js", "/graphql-ui/react-dom.production.min.js")) {
            given().get(file).then().statusCode(200);
        }
    }

    @Test
    void everyExampleHasAnAnswer() {
        List<String> names = Pattern.compile("\\['[^']+', '([a-z-]+)'\\]").matcher(given().get("/playground.js").asString()).results()
                .map(match -> match.group(1)).toList();
        assertTrue(names.size() >= 4);
        for (String name : names) {
            String query = given().get("/examples/" + name + ".graphql").then().statusCode(200).extract().asString();
            assertFalse(Ask.graph(query).getMap("").containsValue(null), name);
        }
    }
}
