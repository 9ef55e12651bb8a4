package org.entente.engine;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.entente.PostgresForTests;
import org.junit.jupiter.api.Test;

/** GraphQL over HTTP, by the specification's own audits and by what they leave out. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class GraphQLHttpTest {
    private static final Path TOOLS = Path.of("target/graphql-http");
    private static final String AUDIT = """
            import { auditServer } from 'graphql-http';
            const results = await auditServer({ url: process.argv[2] });
            for (const result of results) if (result.status !== 'ok') console.log(result.status, result.name, result.reason);
            console.log(results.filter((result) => result.status === 'ok').length + ' of ' + results.length + ' ok');
            """;

    @TestHTTPResource("/graphql")
    URL url;

    @Test
    void everyAuditIsPassed() throws Exception {
        Files.createDirectories(TOOLS);
        if (!Files.exists(TOOLS.resolve("node_modules/graphql-http"))) {
            Files.writeString(TOOLS.resolve("package.json"), "{\"private\":true,\"type\":\"module\"}");
            run("npm", "install", "--no-save", "--no-audit", "--no-fund", "--no-package-lock", "graphql-http@1.23.1", "graphql@16");
        }
        Files.writeString(TOOLS.resolve("audit.js"), AUDIT);
        assertEquals("61 of 61 ok", run("node", "audit.js", url.toString()).strip());
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(TOOLS.toFile()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(3, TimeUnit.MINUTES), "too slow: " + String.join(" ", command));
        assertEquals(0, process.exitValue(), output);
        return output;
    }

    @Test
    void onlyJsonIsExecuted() {
        for (String type : new String[] {"text/plain", "application/x-www-form-urlencoded", "application/json; charset=iso-8859-1"}) {
            given().config(RestAssured.config()
                    .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)
                            .encodeContentTypeAs(type, ContentType.TEXT)))
                    .header("Content-Type", type).body("{\"query\":\"{ __typename }\"}".getBytes(StandardCharsets.UTF_8)).post("/graphql")
                    .then().statusCode(415);
        }
        given().contentType("application/json").body("{\"query\":").post("/graphql").then().statusCode(400);
        given().contentType("application/json").body("[{\"query\":\"{ __typename }\"}]").post("/graphql").then().statusCode(400);
        given().contentType("application/json").body("{\"query\":\"{ __typename }\",\"variables\":[]}").post("/graphql").then()
                .statusCode(400);
    }

    @Test
    void errorsAreJsonWithACode() {
        assertEquals("BAD_REQUEST", given().contentType("application/json").body("nonsense").post("/graphql").then().statusCode(400)
                .extract().jsonPath().getString("errors[0].extensions.code"));
        assertEquals("NOT_ACCEPTABLE", given().accept("text/html").queryParam("query", "{ __typename }").get("/graphql").then()
                .statusCode(406).extract().jsonPath().getString("errors[0].extensions.code"));
        assertEquals("METHOD_NOT_ALLOWED",
                given().put("/graphql").then().statusCode(405).extract().jsonPath().getString("errors[0].extensions.code"));
        assertEquals("BODY_TOO_LARGE",
                given().contentType("application/json").body(Map.of("query", "#" + "x".repeat(1_100_000) + "\n{ __typename }"))
                        .post("/graphql")
                        .then().statusCode(413).extract().jsonPath().getString("errors[0].extensions.code"));
        assertEquals("GRAPHQL_VALIDATION_FAILED",
                given().accept("application/graphql-response+json").queryParam("query", "{ nothing }").get("/graphql")
                        .then().statusCode(400).contentType("application/graphql-response+json").extract().jsonPath()
                        .getString("errors[0].extensions.code"));
    }

    @Test
    void queriesCanBeAskedByGet() {
        assertEquals("Aserbaidschan",
                given().queryParam("query", "query Q($l: String) { country(code: \"AZ\") { name(language: $l) } }")
                        .queryParam("variables", "{\"l\":\"de\"}")
                        .queryParam("operationName", "Q").get("/graphql").then().statusCode(200).extract().jsonPath()
                        .getString("data.country.name"));
    }
}
