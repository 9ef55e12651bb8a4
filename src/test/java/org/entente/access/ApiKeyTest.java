package org.entente.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.ManagementPort;
import org.junit.jupiter.api.Test;

/** Who shows a key is known by it, and a wrong key opens nothing. */
@QuarkusTest
@TestProfile(TokenTest.Taken.class)
class ApiKeyTest {
    private static final String SCHEMA = "{ __schema { queryType { name } } }";

    @Inject
    @DataSource("writer")
    AgroalDataSource database;

    @Test
    void aKeyHasItsOwnBudgetAndAnswersForItAlone() throws Exception {
        NewKey own = NewKey.in(database, Role.READER, 100L);
        own.await(200).then().header("RateLimit-Policy", "\"points\";q=100;w=60").header("Cache-Control", "private, no-store")
                .header("Vary", containsString("Authorization"));
        Response answer = own.ask("{ __typename }");
        for (int i = 0; i < 60 && answer.statusCode() == 200; i++) answer = own.ask("{ __typename }");
        answer.then().statusCode(429).header("Cache-Control", "private, no-store");
        NewKey another = NewKey.in(database, Role.READER, null);
        another.await(200).then().header("RateLimit-Policy", "\"points\";q=3000000;w=60");
        given().queryParam("query", "{ __typename }").get("/graphql").then().statusCode(200).header("RateLimit-Policy", nullValue())
                .header("Cache-Control", "no-store").header("Vary", containsString("Authorization"));
    }

    @Test
    void anOperatorSeesAClosedSchema() throws Exception {
        NewKey operator = NewKey.in(database, Role.OPERATOR, null);
        NewKey reader = NewKey.in(database, Role.READER, null);
        operator.await(200).then().header("RateLimit-Policy", "\"points\";q=7000;w=60");
        reader.await(200);
        operator.ask(SCHEMA).then().statusCode(200).body("data.__schema.queryType.name", equalTo("Query"));
        reader.ask(SCHEMA).then().body("errors[0].extensions.code", equalTo("INTROSPECTION_DISABLED"));
        given().header("Authorization", "Bearer " + operator.text()).get("/graphql/schema.graphql").then().statusCode(200)
                .header("Cache-Control", "private").body(containsString("type Query"));
        given().header("Authorization", "Bearer " + reader.text()).get("/graphql/schema.graphql").then().statusCode(404);
        given().get("/graphql/schema.graphql").then().statusCode(404);
        given().header("Authorization", "Bearer " + operator.forged().text()).get("/graphql/schema.graphql").then().statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void aWrongKeyIsNeverAnonymous() throws Exception {
        NewKey key = NewKey.in(database, Role.READER, null);
        key.await(200);
        for (String shown : List.of(key.forged().text(), new NewKey(ApiKey.random()).text(), "entente_", "entente_" + key.prefix(),
                key.text() + "x", key.text().toUpperCase(Locale.ROOT), "", "eyJhbGciOiJub25lIn0.e30.")) {
            refused(NewKey.ask("Bearer " + shown, "{ __typename }"));
        }
        refused(NewKey.ask(key.text(), "{ __typename }"));
        refused(NewKey.ask("Token " + key.text(), "{ __typename }"));
        refused(given().header("Authorization", "Bearer " + key.text(), "Basic eDp5").contentType("application/json")
                .body(Map.of("query", "{ __typename }")).post("/graphql"));
        NewKey.ask("bearer " + key.text(), "{ __typename }").then().statusCode(200).header("Cache-Control", "private, no-store");
        // What a gateway has asked for itself, and what stands in an address, is nothing to us.
        NewKey.ask("Basic eDp5", "{ __typename }").then().statusCode(200).header("Cache-Control", "no-store");
        given().queryParam("query", "{ __typename }").queryParam("access_token", key.forged().text()).get("/graphql").then().statusCode(200)
                .header("Cache-Control", "no-store");
    }

    private static void refused(Response answer) {
        answer.then().statusCode(401).header("WWW-Authenticate", "Bearer realm=\"Entente\", error=\"invalid_token\"")
                .header("Cache-Control", "private, no-store")
                .contentType("application/json").body("errors[0].extensions.code", equalTo("UNAUTHENTICATED")).body("data", nullValue());
    }

    @Test
    void aKeyEnds() throws Exception {
        NewKey revoked = NewKey.in(database, Role.READER, null);
        NewKey expired = NewKey.in(database, Role.READER, null);
        revoked.await(200);
        expired.await(200);
        revoked.change(database, "revoked_at = now()");
        expired.change(database, "created_at = now() - interval '2 s', expires_at = now() - interval '1 s'");
        refused(revoked.await(401));
        refused(expired.await(401));
    }

    @Test
    void keysAreRandomAndOnlyTheirHashIsKept() throws Exception {
        NewKey key = NewKey.in(database, Role.READER, null);
        assertTrue(key.text().matches("entente_[a-z0-9]{8}_[A-Za-z0-9_-]{43}"), key.text());
        assertNotEquals(key.text().substring(17), ApiKey.random().substring(17));
        try (var connection = database.getConnection();
                var rows = connection.createStatement()
                        .executeQuery("select k::text from api_key k where prefix = '" + key.prefix() + "'")) {
            assertTrue(rows.next());
            assertFalse(rows.getString(1).contains(key.text().substring(20)), rows.getString(1));
        }
    }

    @Test
    void theLastUseOfAKeyIsTold() throws Exception {
        long before = System.currentTimeMillis() / 1000 - 1;
        NewKey key = NewKey.in(database, Role.READER, null);
        key.await(200);
        refused(key.forged().ask("{ __typename }"));
        String metrics = ManagementPort.get("/q/metrics").asString();
        Matcher use = Pattern.compile("entente_key_last_use_seconds\\{key=\"" + key.prefix() + "\"} (\\S+)").matcher(metrics);
        assertTrue(use.find(), metrics);
        assertTrue(Double.parseDouble(use.group(1)) >= before, use.group());
        assertFalse(metrics.contains(key.text().substring(20)));
        String refusals = metrics.lines().filter(line -> line.contains("UNAUTHENTICATED")).toList().toString();
        assertTrue(refusals.contains("entente_requests_refused_total"), refusals);
    }

    @Test
    void applicationsAreCountedByNameAndVersionAndAreNotTooMany() {
        with("apollographql-client-", "atlas", "1.2");
        with("graphql-client-", "atlas", "1.3");
        with("graphql-client-", "<script>", "1");
        for (int i = 0; i < 80; i++) with("graphql-client-", "made up " + i, "1");
        for (int i = 0; i < 300; i++) with("graphql-client-", "atlas", "2." + i);
        List<String> counted = ManagementPort.get("/q/metrics").asString().lines()
                .filter(line -> line.startsWith("entente_applications_requests_total{")).toList();
        assertTrue(counted.stream().anyMatch(line -> line.contains("application=\"atlas\"") && line.contains("version=\"1.2\"")
                && line.contains("outcome=\"executed\"")), counted::toString);
        assertTrue(counted.stream().anyMatch(line -> line.contains("application=\"atlas\"") && line.contains("version=\"1.3\"")),
                counted::toString);
        assertTrue(counted.stream().anyMatch(line -> line.contains("application=\"other\"")), counted::toString);
        assertTrue(counted.stream().noneMatch(line -> line.contains("script")), counted::toString);
        assertTrue(counted.size() <= 300, counted.size() + " rows");
        assertEquals(counted.size(), counted.stream().distinct().count());
        given().header("graphql-client-name", "atlas").put("/graphql").then().statusCode(405).body("errors[0].message",
                not(containsString("atlas")));
    }

    private static void with(String prefix, String name, String version) {
        given().header(prefix + "name", name).header(prefix + "version", version).queryParam("query", "{ __typename }").get("/graphql")
                .then().statusCode(200);
    }
}
