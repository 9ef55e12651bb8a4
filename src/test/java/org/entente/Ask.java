package org.entente;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.Map;

/** Asks the running service. */
public final class Ask {
    private Ask() {}

    /** The answer's data; fails if there are errors. */
    public static JsonPath graph(String query) {
        return graph(query, Map.of());
    }

    public static JsonPath graph(String query, Map<String, Object> variables) {
        JsonPath answer = raw(query, variables);
        if (answer.get("errors") != null) throw new AssertionError(query + "\n" + answer.prettify());
        answer.setRootPath("data");
        return answer;
    }

    /** The answer with its errors. */
    public static JsonPath raw(String query, Map<String, Object> variables) {
        return new JsonPath(text(query, variables));
    }

    public static String text(String query, Map<String, Object> variables) {
        return given().contentType("application/json").body(Map.of("query", query, "variables", variables)).post("/graphql").asString();
    }

    /** The code of the first error. */
    public static String code(String query) {
        return raw(query, Map.of()).getString("errors[0].extensions.code");
    }
}
