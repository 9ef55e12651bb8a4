package org.entente.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Tokens of a provider are as good as it says, and no others are. */
@QuarkusTest
@TestProfile(TokenTest.Taken.class)
class TokenTest {
    private static final String SCHEMA = "{ __schema { queryType { name } } }";
    private static final KeyPair SOMEBODYS = Issuer.pair();

    /** Of the issuer here. */
    public static class Taken implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.tenant-enabled", "true", "quarkus.oidc.token.audience", Issuer.AUDIENCE,
                    "quarkus.oidc.token.forced-jwk-refresh-interval", "1S",
                    "entente.introspection.enabled", "false", "entente.data.load", "false", "entente.tokens.operator-role",
                    "entente-operators", "entente.clients.operator-points-per-minute", "7000");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Issuer.class));
        }
    }

    @Inject
    @DataSource("writer")
    AgroalDataSource database;

    @Test
    void aTokenSaysWhoAndAsWhat() {
        String reader = Issuer.signed(Issuer.claims("somebody", "others"), "first", Issuer.key("first"));
        ask(reader, "{ __typename }").then().statusCode(200).header("RateLimit-Policy", "\"points\";q=3000000;w=60").header("Cache-Control",
                "private, no-store");
        ask(reader, SCHEMA).then().body("errors[0].extensions.code", equalTo("INTROSPECTION_DISABLED"));
        String operator = Issuer.signed(Issuer.claims("operator", "others", "entente-operators"), "first", Issuer.key("first"));
        ask(operator, SCHEMA).then().statusCode(200).header("RateLimit-Policy", "\"points\";q=7000;w=60")
                .body("data.__schema.queryType.name", equalTo("Query"));
    }

    @Test
    void whatTheProviderHasNotMadeForUsIsRefused() {
        KeyPair key = Issuer.key("first");
        refused(Issuer.signed(Issuer.claims("somebody").expiresAt(Instant.now().minus(Duration.ofMinutes(5))), "first", key));
        refused(Issuer.signed(Issuer.claims("somebody").audience("another service"), "first", key));
        refused(Issuer.signed(Issuer.claims("somebody").issuer("https://other.example"), "first", key));
        refused(Issuer.signed(Issuer.claims("somebody"), "first", Issuer.pair()));
        refused(Issuer.signed(Issuer.claims("somebody"), "unknown", Issuer.pair()));
        refused(Issuer.signed(Jwt.claims().issuer("x").subject("somebody").audience(Issuer.AUDIENCE), "first", key));
        // Signed with what everybody knows, or not at all.
        refused(Issuer.claims("somebody").jws().keyId("first").sign(new SecretKeySpec(key.getPublic().getEncoded(), "HmacSHA256")));
        String whole = Issuer.signed(Issuer.claims("somebody"), "first", key);
        refused(base64("{\"alg\":\"none\",\"kid\":\"first\"}") + "." + whole.split("\\.")[1] + ".");
        refused(whole.substring(0, whole.lastIndexOf('.')));
        // The provider would say yes to anything: it is not asked.
        refused("opaque");
        refused("x.y.z");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String token) {
        ask(token, "{ __typename }").then().statusCode(401).header("WWW-Authenticate", "Bearer realm=\"Entente\", error=\"invalid_token\"")
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void aNewKeyOfTheProviderIsFoundAndAnOldOneForgotten() throws Exception {
        String before = Issuer.signed(Issuer.claims("somebody"), "first", Issuer.key("first"));
        ask(before, "{ __typename }").then().statusCode(200);
        KeyPair old = Issuer.key("first");
        Issuer.rotate("first", "second");
        try {
            await(Issuer.signed(Issuer.claims("somebody"), "second", Issuer.key("second")), 200);
            await(Issuer.signed(Issuer.claims("somebody"), "first", old), 401);
        } finally {
            Issuer.rotate("second", "first");
            await(Issuer.signed(Issuer.claims("somebody"), "first", Issuer.key("first")), 200);
        }
    }

    private static void await(String token, int status) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (ask(token, "{ __typename }").statusCode() != status && System.nanoTime() < end) Thread.sleep(100);
        ask(token, "{ __typename }").then().statusCode(status);
    }

    @Test
    void wrongTokensDoNotReachTheProvider() {
        int before = Issuer.ASKED_FOR_KEYS.get();
        long began = System.nanoTime();
        for (int i = 0; i < 200; i++) refused(Issuer.signed(Issuer.claims("somebody"), "made up " + i, SOMEBODYS));
        long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        assertTrue(Issuer.ASKED_FOR_KEYS.get() - before <= seconds + 2,
                "asked " + (Issuer.ASKED_FOR_KEYS.get() - before) + " times in " + seconds + " s");
    }

    @Test
    void keysAndTokensAreToldApart() throws Exception {
        NewKey key = NewKey.in(database, Role.READER, 900L);
        key.await(200).then().header("RateLimit-Policy", "\"points\";q=900;w=60");
        refused(key.forged().text());
        NewKey.ask("Basic eDp5", "{ __typename }").then().statusCode(200).header("Cache-Control", "no-store");
        given().header("Cookie", "q_session_other=x; q_auth_other=y").contentType("application/json")
                .body(Map.of("query", "{ __typename }")).post("/graphql").then().statusCode(200);
        given().header("Cookie", "q_session_other=x").header("Authorization", "Bearer x.y.z").contentType("application/json")
                .body(Map.of("query", "{ __typename }")).post("/graphql").then().statusCode(401);
    }

    private static Response ask(String token, String query) {
        return NewKey.ask("Bearer " + token, query);
    }
}
