package org.entente.engine;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.entente.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What surrounds the route by default: nothing of SmallRye's, headers of security, no other origins. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class HttpChainTest {
    private static final String NOT_MAPPED = "{\"query\":\"{ nothing }\"}";

    @TestHTTPResource("/graphql")
    URL url;

    @Test
    void otherOriginsAreNotAllowed() {
        given().header("Origin", "https://other.example").header("Access-Control-Request-Method", "POST").options("/graphql")
                .then().statusCode(204).header("Access-Control-Allow-Origin", nullValue());
        given().header("Origin", "https://other.example").queryParam("query", "{ __typename }").get("/graphql")
                .then().statusCode(200).header("Access-Control-Allow-Origin", nullValue());
    }

    /** As clients without TLS come to HTTP/2: Java's own does so by default. */
    @Test
    void aConnectionMayBecomeHttp2() throws Exception {
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            for (int i = 0; i < 3; i++) {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(url.toURI()).header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ __typename }\"}")).build(),
                        HttpResponse.BodyHandlers.ofString());
                assertEquals("{\"data\":{\"__typename\":\"Query\"}}", answer.body());
                assertEquals(HttpClient.Version.HTTP_2, answer.version());
            }
        }
    }

    /** Its answers have other codes or none, and it has WebSockets. */
    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/graphql/", "/%67raphql", "//graphql", "/graphql/../graphql"})
    void nothingOfSmallRyeIsReached(String path) throws IOException {
        String posted = send(
                "POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: "
                        + NOT_MAPPED.length() + "\r\n\r\n" + NOT_MAPPED);
        assertTrue(posted.contains("\"code\":\"GRAPHQL_VALIDATION_FAILED\"") || posted.startsWith("HTTP/1.1 404"), posted);
        String got = send("GET " + path + "?query=%7Bnothing%7D HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertTrue(got.contains("\"code\":\"GRAPHQL_VALIDATION_FAILED\"") || got.startsWith("HTTP/1.1 404"), got);
        for (String protocol : List.of("graphql-transport-ws", "graphql-ws")) {
            String upgraded = send(
                    "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: " + protocol + "\r\n\r\n");
            assertTrue(upgraded.startsWith("HTTP/1.1 4"), upgraded);
        }
    }

    /** The beginning of the answer. */
    private String send(String request) throws IOException {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            StringBuilder answer = new StringBuilder();
            byte[] bytes = new byte[4096];
            for (int read = socket.getInputStream().read(bytes); read > 0; read = socket.getInputStream().read(bytes)) {
                answer.append(new String(bytes, 0, read, StandardCharsets.UTF_8));
                if (answer.indexOf("\r\n\r\n") > 0 && !request.contains("close")) break;
            }
            return answer.toString();
        }
    }

    @Test
    void theSchemaIsAFile() {
        given().get("/graphql/schema.graphql").then().statusCode(200).contentType("text/plain").body(containsString("type Query"));
        given().head("/graphql/schema.graphql").then().statusCode(200).header("Content-Length", not(emptyOrNullString()));
        given().options("/graphql/schema.graphql").then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS");
        given().post("/graphql/schema.graphql").then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
    }

    @Test
    void everyAnswerHasHeadersOfSecurity() {
        for (String path : List.of("/", "/index.html", "/playground.js", "/graphql", "/graphql?query=%7B__typename%7D",
                "/graphql/schema.graphql", "/graphql-ui/graphiql.min.js", "/nowhere", "/examples/mediators.graphql")) {
            var headers = given().urlEncodingEnabled(false).get(path).headers();
            assertTrue("nosniff".equals(headers.getValue("X-Content-Type-Options")), path);
            assertTrue("no-referrer".equals(headers.getValue("Referrer-Policy")), path);
            assertTrue(headers.getValues("Content-Security-Policy").size() == 1, path);
            String policy = headers.getValue("Content-Security-Policy");
            assertTrue(policy.startsWith("default-src 'none'") && policy.contains("frame-ancestors 'none'"), path);
            assertTrue(policy.contains("script-src") == (path.equals("/") || path.equals("/index.html")), path);
            assertFalse(headers.hasHeaderWithName("Strict-Transport-Security"), path);
        }
    }

    @Test
    void smallRyesPageIsGone() {
        for (String file : List.of("", "index.html", "render.js", "style.css", "graphiql.min.js.map"))
            given().get("/graphql-ui/" + file).then().statusCode(404);
    }

    @Test
    void introspectionIsAnsweredUnlessSwitchedOff() {
        given().contentType("application/json").body(Map.of("query", "{ __schema { queryType { name } } }")).post("/graphql").then()
                .body("data.__schema.queryType.name", equalTo("Query"));
    }
}
