package org.entente.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server starts and serves others while the provider of tokens is not there. */
@QuarkusTest
@TestProfile(LateIssuerTest.Late.class)
class LateIssuerTest {
    /** Not there yet. */
    public static class Closed extends Issuer {
        @Override
        boolean isOpenAtStart() {
            return false;
        }
    }

    /** With that one. */
    public static class Late implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.tenant-enabled", "true", "quarkus.oidc.token.audience", Issuer.AUDIENCE, "entente.data.load",
                    "false");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Closed.class));
        }
    }

    @Test
    void tokensAreTakenFromWhenTheProviderIsThere() throws Exception {
        String token = Issuer.signed(Issuer.claims("somebody"), "first", Issuer.key("first"));
        NewKey.ask("Bearer " + token, "{ __typename }").then().statusCode(503).body("errors[0].extensions.code",
                equalTo("CREDENTIALS_NOT_CHECKED"));
        given().queryParam("query", "{ __typename }").get("/graphql").then().statusCode(200);
        NewKey.ask("Bearer " + new NewKey(ApiKey.random()).text(), "{ __typename }").then().statusCode(401);
        Issuer.open(Issuer.port());
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (NewKey.ask("Bearer " + token, "{ __typename }").statusCode() != 200 && System.nanoTime() < end) Thread.sleep(100);
        NewKey.ask("Bearer " + token, "{ __typename }").then().statusCode(200);
    }
}
