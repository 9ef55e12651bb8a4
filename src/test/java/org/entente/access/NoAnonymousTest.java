package org.entente.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.entente.PostgresForTests;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where anonymous clients are switched off, everybody shows something. */
@QuarkusTest
@TestProfile(NoAnonymousTest.Known.class)
class NoAnonymousTest {
    /** Known clients only. */
    public static class Known implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("entente.anonymous.enabled", "false", "entente.data.load", "false");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(PostgresForTests.class));
        }
    }

    @Inject
    @DataSource("writer")
    AgroalDataSource database;

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/%67raphql", "//graphql", "/./graphql", "/graphql/", "/graphql;x=1", "/graphql/schema.graphql",
        "/graphql/schema%2Egraphql"})
    void whoShowsNothingIsAskedTo(String path) {
        given().urlEncodingEnabled(false).get(path + "?query=%7B__typename%7D").then().statusCode(in(List.of(401, 404))).body(not("data"));
        given().urlEncodingEnabled(false).contentType("application/json").body("{\"query\":\"{ __typename }\"}").post(path).then()
                .statusCode(in(List.of(401, 404, 405))).body(not("data"));
    }

    private static Matcher<String> not(String text) {
        return Matchers.not(containsString(text));
    }

    @Test
    void aKeyOpens() throws Exception {
        given().queryParam("query", "{ __typename }").get("/graphql").then().statusCode(401)
                .header("WWW-Authenticate", "Bearer realm=\"Entente\"").header("Cache-Control", "no-store")
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED")).body("data", nullValue());
        NewKey.in(database, Role.READER, null).await(200).then().body("data.__typename", equalTo("Query"));
        // The page itself holds no data.
        given().get("/").then().statusCode(200);
    }
}
