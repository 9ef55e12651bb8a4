package org.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.PostgresForTests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the checks of graphql-cop 1.15 try, and what graphql-armor 3 limits, on both versions of HTTP. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class KnownAttacksTest {
    @TestHTTPResource("/graphql")
    URI url;

    private record Told(int status, String body) {
        JsonObject json() {
            return new JsonObject(body);
        }

        String code() {
            return json().containsKey("errors")
                    ? json().getJsonArray("errors").getJsonObject(0).getJsonObject("extensions").getString("code") : null;
        }

        int errors() {
            return json().getJsonArray("errors").size();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aliasesAreLimited(HttpClient.Version version) throws Exception {
        assertEquals("TOO_MANY_ALIASES", query(version, "{ " + numbered(101, "alias%d: __typename") + " }").code());
        assertNull(query(version, "{ " + numbered(50, "alias%d: __typename") + " }").code());
    }

    @ParameterizedTest
    @EnumSource
    void aListOfRequestsIsNoRequest(HttpClient.Version version) throws Exception {
        String one = "{\"query\": \"{ __typename }\"}";
        Told told = send(version, post("application/json", "[" + (one + ",").repeat(9) + one + "]"));
        assertEquals("BAD_REQUEST", told.code());
        assertEquals(1, told.errors());
    }

    @ParameterizedTest
    @EnumSource
    void aFieldThatIsRepeatedIsAnsweredAndPaidOnce(HttpClient.Version version) throws Exception {
        String field = "countries(first: 100) { nodes { name } } ";
        Told told = cost(version, "{ " + field.repeat(500) + "}");
        assertEquals("TOO_MANY_TOKENS", told.code(), "the parser's time is limited, too");
        JsonObject once = cost(version, "{ " + field + "}").json();
        assertEquals(once, cost(version, "{ " + field.repeat(200) + "}").json());
    }

    @ParameterizedTest
    @EnumSource
    void directivesThatDoNotExistAreNotToldOneByOne(HttpClient.Version version) throws Exception {
        Told told = query(version, "{ __typename " + "@aa ".repeat(2000) + "}");
        assertEquals("GRAPHQL_VALIDATION_FAILED", told.code());
        assertTrue(told.errors() <= 20 && told.body.length() < 10_000, told.body);
    }

    @ParameterizedTest
    @EnumSource
    void introspectionInCirclesIsRefused(HttpClient.Version version) throws Exception {
        assertEquals("QUERY_TOO_LARGE",
                query(version,
                        "{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }")
                        .code());
        assertEquals("TOO_MANY_ALIASES", query(version, "{ " + numbered(100, "a%d: __schema { types { name } }") + " }").code());
        assertEquals("QUERY_TOO_LARGE", query(version, "{ " + numbered(20, "a%d: __schema { types { name } }") + " }").code());
    }

    @ParameterizedTest
    @EnumSource
    void aLinkOnlyAsks(HttpClient.Version version) throws Exception {
        assertEquals(405, send(version, get("mutation { __typename }", "application/json")).status);
        assertNull(send(version, get("{ __typename }", "application/json")).code());
    }

    @ParameterizedTest
    @EnumSource
    void aFormOfAnotherSiteIsNotExecuted(HttpClient.Version version) throws Exception {
        assertEquals(415, send(version, post("application/x-www-form-urlencoded", "query=%7B__typename%7D")).status);
        assertEquals(415, send(version, post("text/plain", "{\"query\": \"{ __typename }\"}")).status);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsTraced(HttpClient.Version version) throws Exception {
        Told told = send(version,
                HttpRequest.newBuilder(url).header("Content-Type", "application/json").header("X-Apollo-Tracing", "1")
                        .header("apollo-federation-include-trace", "ftv1")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ __typename }\", \"extensions\": {\"tracing\": true}}")));
        assertFalse(told.json().containsKey("extensions"), told.body);
    }

    @ParameterizedTest
    @EnumSource
    void namesAreNotSuggested(HttpClient.Version version) throws Exception {
        for (String query : List.of("{ __schema { directive } }", "{ countrie { name } }", "{ countries(frist: 1) { nodes { name } } }",
                "{ country(code: \"AZ\") { memberships(orderBy: { field: FORM, direction: ASC }) { totalCount } } }")) {
            Told told = query(version, query);
            assertTrue(told.code() != null && !told.body.toLowerCase(java.util.Locale.ROOT).contains("did you mean"), told.body);
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePageIsNotAtTheEndpoint(HttpClient.Version version) throws Exception {
        assertEquals(406, send(version, get("{ __typename }", "text/html")).status);
        assertEquals(406, send(version, HttpRequest.newBuilder(url).header("Accept", "text/html").GET()).status);
    }

    @ParameterizedTest
    @EnumSource
    void mistakesTellNothingOfTheInside(HttpClient.Version version) throws Exception {
        for (String query : List.of("qwerty cop { abc }", "{ node(id: \"Q291bnRyeTpBQQ==\\u0000\") { id } }",
                "{ country(code: \"AZ\", codeSystem: 7) { name } }", "query($a: [[Int!]!]!) { countries(first: $a) { totalCount } }")) {
            Told told = query(version, query);
            assertFalse(told.body.matches("(?s).*(\\.java|org\\.|Exception|select |\\tat |graphql\\.).*"), told.body);
        }
    }

    @ParameterizedTest
    @EnumSource
    void depthTokensAndSizeAreLimited(HttpClient.Version version) throws Exception {
        assertEquals("QUERY_TOO_DEEP",
                query(version, "{ organization(code: \"NATO\") " + "{ parent ".repeat(21) + "{ name }" + " }".repeat(22)).code());
        assertEquals("TOO_MANY_TOKENS", query(version, "{ " + "__typename ".repeat(6000) + "}").code());
        assertEquals(413, query(version, "{ __typename } #" + "x".repeat(1_100_000)).status);
        assertEquals("QUERY_TOO_LARGE", query(version, "{ __typename } " + numbered(200, "fragment F%d on Country { name }")).code());
        assertEquals("GRAPHQL_VALIDATION_FAILED",
                query(version, "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }").code());
        String doubled = IntStream.range(0, 30).mapToObj(i -> "fragment F" + i + " on Query { ...F" + (i + 1) + " ...F" + (i + 1) + " }")
                .collect(Collectors.joining(" "));
        assertEquals("QUERY_TOO_LARGE", query(version, "{ ...F0 } " + doubled + " fragment F30 on Query { __typename }").code());
    }

    private static String numbered(int times, String field) {
        return IntStream.range(0, times).mapToObj(field::formatted).collect(Collectors.joining(" "));
    }

    private Told query(HttpClient.Version version, String query) throws Exception {
        return send(version, post("application/json", new JsonObject().put("query", query).encode()));
    }

    private Told cost(HttpClient.Version version, String query) throws Exception {
        return send(version, post("application/json",
                new JsonObject().put("query", query).put("extensions", new JsonObject().put("cost", true)).encode()));
    }

    private HttpRequest.Builder post(String type, String body) {
        return HttpRequest.newBuilder(url).header("Content-Type", type).header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder get(String query, String type) {
        return HttpRequest.newBuilder(URI.create(url + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))).header("Accept", type)
                .GET();
    }

    private static Told send(HttpClient.Version version, HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
            // The first request of a connection asks for HTTP/2; what has a body stays on HTTP/1.1 where that is refused.
            client.send(HttpRequest.newBuilder(request.copy().build().uri()).method("OPTIONS", HttpRequest.BodyPublishers.noBody()).build(),
                    HttpResponse.BodyHandlers.discarding());
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(version, response.version());
            return new Told(response.statusCode(), response.body());
        }
    }
}
