package org.entente.engine;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.Ask;
import org.entente.PostgresForTests;
import org.junit.jupiter.api.Test;

/** Clients name their documents instead of sending them. */
@QuarkusTest
@TestProfile(OtherLimits.class)
class PersistedQueriesTest {
    private static final String QUERY = "query Named($code: String!) { country(code: $code) { iso3 } }";
    private static final String PLAIN = "{ organization(code: \"OSCE\") { code } }\n";

    /** With trusted documents in the formats that tools write, and room for few others. */
    public static class Documents implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path directory = Files.createTempDirectory("trusted");
                Files.writeString(directory.resolve("apollo.json"),
                        "{\"format\": \"apollo-persisted-query-manifest\", \"version\": 1, \"operations\": [{\"id\": \"of-apollo\", \"name\": \"A\", \"type\": \"query\", \"body\": \"query A { country(code: \\\"AZ\\\") { iso2 } }\"}]}");
                Files.writeString(directory.resolve("relay.json"), "{\"of-relay\": \"query R { country(code: \\\"AM\\\") { iso2 } }\"}");
                Files.writeString(directory.resolve("plain.graphql"), PLAIN);
                return Map.of("entente.trusted-documents.directory", directory.toString(), "entente.persisted-queries.characters", "1000");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(PostgresForTests.class));
        }
    }

    @Test
    void aHashIsEnoughOnceTheDocumentIsKnown() {
        ask(Map.of("extensions", persisted(Sha256.of(QUERY)))).statusCode(200).body("errors[0].message", equalTo("PersistedQueryNotFound"))
                .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
        ask(Map.of("query", QUERY, "variables", Map.of("code", "AZ"), "extensions", persisted(Sha256.of(QUERY)))).body("data.country.iso3",
                equalTo("AZE"));
        ask(Map.of("variables", Map.of("code", "AM"), "extensions", persisted(Sha256.of(QUERY)))).body("data.country.iso3", equalTo("ARM"));
        given().queryParam("extensions", "{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"" + Sha256.of("unknown") + "\"}}")
                .get("/graphql").then().statusCode(200).header("Cache-Control", "no-store");
        given().queryParam("variables", "{\"code\": \"TR\"}")
                .queryParam("extensions", "{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"" + Sha256.of(QUERY) + "\"}}")
                .get("/graphql").then().statusCode(200).body("data.country.iso3", equalTo("TUR"));
    }

    @Test
    void onlyWhatIsValidAndFitsIsKept() {
        String invalid = "{ nothing }";
        ask(Map.of("query", invalid, "extensions", persisted(Sha256.of(invalid)))).body("errors[0].extensions.code",
                equalTo("GRAPHQL_VALIDATION_FAILED"));
        ask(Map.of("extensions", persisted(Sha256.of(invalid)))).body("errors[0].message", equalTo("PersistedQueryNotFound"));
        String first = "{ edition { number } } #" + "1".repeat(400);
        for (String query : List.of(first, "{ edition { number } } #" + "2".repeat(400), "{ edition { number } } #" + "3".repeat(400))) {
            ask(Map.of("query", query, "extensions", persisted(Sha256.of(query)))).body("data.edition.number", equalTo(1));
        }
        ask(Map.of("extensions", persisted(Sha256.of(first)))).body("errors[0].message", equalTo("PersistedQueryNotFound"));
    }

    @Test
    void mistakesAreTold() {
        ask(Map.of("query", QUERY, "extensions", persisted(Sha256.of("other")))).statusCode(400).body("errors[0].extensions.code",
                equalTo("BAD_REQUEST"));
        ask(Map.of("extensions", Map.of("persistedQuery", Map.of("version", 2, "sha256Hash", "x")))).statusCode(400);
        ask(Map.of("extensions", Map.of("persistedQuery", 7))).statusCode(400);
        ask(Map.of("query", QUERY, "documentId", "of-relay")).statusCode(400);
        ask(Map.of("query", QUERY, "variables", Map.of("code", "AZ"), "extensions", persisted("of-apollo"))).statusCode(400)
                .body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
        ask(Map.of("query", PLAIN, "extensions", persisted(Sha256.of(PLAIN)))).body("data.organization.code", equalTo("OSCE"));
        ask(Map.of("documentId", "of-nobody")).body("errors[0].extensions.code", equalTo("DOCUMENT_NOT_FOUND"));
    }

    @Test
    void trustedDocumentsAreKnownByTheirIds() {
        ask(Map.of("documentId", "of-apollo")).body("data.country.iso2", equalTo("AZ"));
        ask(Map.of("extensions", persisted("of-apollo"))).body("data.country.iso2", equalTo("AZ"));
        given().queryParam("documentId", "of-relay").get("/graphql").then().body("data.country.iso2", equalTo("AM"));
        ask(Map.of("documentId", "sha256:" + Sha256.of(PLAIN))).body("data.organization.code", equalTo("OSCE"));
        assertEquals("Azerbaijan", Ask.graph("{ country(code: \"AZ\") { name } }").getString("country.name"), "others are served, too");
    }

    static Map<String, Object> persisted(String hash) {
        return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
    }

    static ValidatableResponse ask(Map<String, Object> request) {
        return given().contentType("application/json").body(request).post("/graphql").then();
    }
}
