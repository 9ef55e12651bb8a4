package org.entente.engine;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.PostgresForTests;
import org.junit.jupiter.api.Test;

/** Who asks for too much is told to wait; others are not. */
@QuarkusTest
@TestProfile(ClientBudgetTest.SmallBudget.class)
class ClientBudgetTest {
    /** One question a minute for each client behind one proxy. */
    public static class SmallBudget implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("entente.clients.points-per-minute", "140", "entente.clients.proxies", "1", "entente.clients.limit-local",
                    "true");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(PostgresForTests.class));
        }
    }

    @Test
    void whoHasSpentItsPointsWaits() {
        Response answer = ask("203.0.113.7");
        answer.then().statusCode(200).header("RateLimit-Policy", "\"points\";q=140;w=60").header("RateLimit",
                matchesPattern("\"points\";r=\\d+;t=\\d+"));
        for (int i = 0; i < 60 && answer.statusCode() == 200; i++) answer = ask("203.0.113.7");
        answer.then().statusCode(429).header("Retry-After", matchesPattern("[1-9]\\d*"))
                .header("RateLimit", matchesPattern("\"points\";r=\\d+;t=\\d+"))
                .header("Cache-Control", "no-store").body("errors[0].extensions.code", equalTo("TOO_MANY_REQUESTS"));
        assertTrue(Integer.parseInt(answer.header("Retry-After")) <= 60);
        assertTrue(answer.time() >= 250, "who asks on at once takes the processors by being refused");
        ask("203.0.113.8").then().statusCode(200);
        // What a client writes before what the proxy adds is not believed.
        assertSpent(ask("198.51.100.1, 203.0.113.7"));
        // A household has 2^64 addresses of IPv6.
        for (int i = 0; i < 60 && ask("2001:db8:1:2::" + Integer.toHexString(i + 1)).statusCode() == 200; i++);
        assertSpent(ask("2001:db8:1:2:ffff::1"));
        ask("2001:db8:1:3::1").then().statusCode(200);
    }

    @Test
    void aDocumentThatIsOnlyParsedIsPaidFor() {
        int status = 200;
        for (int i = 0; i < 1000 && status == 200; i++) {
            status = given().header("X-Forwarded-For", "203.0.113.9").contentType("application/json")
                    .body(Map.of("query", "{ a" + i + ": nothing " + "edition { number } ".repeat(500) + "}")).post("/graphql")
                    .statusCode();
        }
        assertEquals(429, status);
    }

    /** On a slow machine a little has come back meanwhile; somebody else would have nearly all. */
    private static void assertSpent(Response answer) {
        Matcher rest = Pattern.compile("r=(\\d+)").matcher(answer.header("RateLimit"));
        assertTrue(rest.find(), answer.header("RateLimit"));
        assertTrue(answer.statusCode() == 429 || Integer.parseInt(rest.group(1)) < 100, rest.group());
    }

    private static Response ask(String forwardedFor) {
        return given().header("X-Forwarded-For", forwardedFor).contentType("application/json")
                .body(Map.of("query", "{ country(code: \"AZ\") { name } }")).post("/graphql");
    }
}
