package org.entente.access;

import static io.restassured.RestAssured.given;

import io.agroal.api.AgroalDataSource;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** A key as its owner has it. */
record NewKey(String text) {
    private static final long PATIENCE = Duration.ofSeconds(120).toNanos();

    /** @param points null for what the role has */
    static NewKey in(AgroalDataSource database, Role role, Long points) throws SQLException {
        NewKey key = new NewKey(ApiKey.random());
        try (Connection connection = database.getConnection()) {
            ApiKeyTable.add(connection, new ApiKey(key.prefix(), ApiKey.hashOf(key.text), "of a test", role, points, null, null, null));
        }
        return key;
    }

    String prefix() {
        return ApiKey.prefixOf(text);
    }

    /** The same prefix, another secret. */
    NewKey forged() {
        return new NewKey(text.substring(0, text.length() - 1) + (text.endsWith("A") ? "B" : "A"));
    }

    void change(AgroalDataSource database, String set) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("update api_key set " + set + " where prefix = ?")) {
            statement.setString(1, prefix());
            statement.executeUpdate();
        }
    }

    Response ask(String query) {
        return ask("Bearer " + text, query);
    }

    static Response ask(String authorization, String query) {
        return given().header("Authorization", authorization).contentType("application/json").body(Map.of("query", query)).post("/graphql");
    }

    /** The answer, once the server has read the keys anew. */
    Response await(int status) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        Response answer = ask("{ __typename }");
        while (answer.statusCode() != status && System.nanoTime() < end) {
            Thread.sleep(100);
            answer = ask("{ __typename }");
        }
        answer.then().statusCode(status);
        return answer;
    }
}
