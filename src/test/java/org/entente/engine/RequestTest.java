package org.entente.engine;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.Ask;
import org.entente.PostgresForTests;
import org.entente.graph.NodeId;
import org.junit.jupiter.api.Test;

/** What a request may do to another, to itself and to the server. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class RequestTest {
    private static final String MIXED = "{ a: memberships(first: 1) { nodes { role organization { code } } } b: memberships(first: 3, roles: [OBSERVER]) { nodes { role organization { code } } } }";

    @TestHTTPResource("/graphql")
    URL url;

    @Test
    void aliasesWithOtherArgumentsHaveOtherAnswers() {
        JsonPath one = Ask.graph("{ country(code: \"AZ\") " + MIXED + " }");
        assertEquals(List.of("AsDB"), one.getList("country.a.nodes.organization.code"));
        assertEquals(List.of("OAS", "WTrO"), one.getList("country.b.nodes.organization.code"));
        JsonPath many = Ask.graph(
                "{ countries(first: 100) { nodes { id iso2 a: memberships(first: 1) { nodes { id } } b: memberships(first: 3, roles: [OBSERVER]) { totalCount nodes { role country { id } } } } } }");
        for (int i = 0; i < 100; i++) {
            String country = "countries.nodes[" + i + "]";
            assertTrue(many.getList(country + ".a.nodes").size() <= 1);
            List<String> holders = many.getList(country + ".b.nodes.country.id");
            assertTrue(holders.stream().allMatch(many.getString(country + ".id")::equals), "another country's membership");
            assertTrue(many.getList(country + ".b.nodes.role").stream().allMatch("OBSERVER"::equals));
            assertEquals(Math.min(3, many.getInt(country + ".b.totalCount")), holders.size());
        }
        int az = many.getList("countries.nodes.iso2").indexOf("AZ");
        assertEquals(2, many.getInt("countries.nodes[" + az + "].b.totalCount"));
    }

    @Test
    void twoHundredAtOnceAnswerAsOneByOne() throws Exception {
        List<String> queries = List.of(
                "{ countries(first: 50) { nodes { name memberships(first: 5) { totalCount nodes { role organization { name } } } } } }",
                "{ organizations(first: 40) { nodes { code memberships(first: 7) { nodes { country { iso2 name(language: \"de\") } } } } } }",
                "{ conflict(code: \"nagorno-karabakh\") { events { nodes { title participants { nodes { role party { name } } } } } } }",
                "{ country(code: \"AZ\") " + MIXED + " }",
                "{ country(code: \"nowhere\") { name } countries(first: 101) { totalCount } }");
        List<String> alone = queries.stream().map(query -> Ask.text(query, Map.of())).toList();
        try (var threads = Executors.newFixedThreadPool(50)) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String query = queries.get(i % queries.size());
                answers.add(threads.submit(() -> Ask.text(query, Map.of())));
            }
            for (int i = 0; i < 200; i++) assertEquals(alone.get(i % queries.size()), answers.get(i).get());
        }
        assertFalse(alone.getFirst().contains("\"errors\""));
    }

    @Test
    void clientsThatHangUpDoNoHarm() throws Exception {
        byte[] body = "{\"query\":\"{ countries(first: 100) { nodes { memberships(first: 50) { nodes { organization { memberships(first: 5) { nodes { country { name } } } } } } } } }\"}"
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 100; i++) {
            try (Socket socket = new Socket(url.getHost(), url.getPort())) {
                socket.setSoLinger(true, 0);
                socket.getOutputStream().write(("POST /graphql HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().write(body, 0, i % 2 == 0 ? body.length : body.length / 2);
                socket.getOutputStream().flush();
            }
        }
        assertEquals("Azerbaijan", Ask.graph("{ country(code: \"AZ\") { name } }").getString("country.name"));
    }

    @Test
    void methodsAreTold() {
        given().options(url).then().statusCode(204).header("Allow", "GET, HEAD, POST, OPTIONS");
        given().delete(url).then().statusCode(405).header("Allow", "GET, HEAD, POST, OPTIONS");
        given().queryParam("query", "{ edition { number } }").head(url).then().statusCode(200).header("Content-Length", not("0"));
    }

    @Test
    void theTypeThatTheClientLikesBestIsAnswered() {
        String graphql = "application/graphql-response+json";
        var types = Map.of("*/*", "application/json", graphql, graphql, "application/json;q=0.5, " + graphql, graphql,
                graphql + ";q=0, */*", "application/json", "application/json;q=0, */*", graphql);
        types.forEach((accepted, answered) -> given().accept(accepted).queryParam("query", "{ edition { number } }").get(url)
                .then().statusCode(200).header("Content-Type", startsWith(answered)));
        given().accept("text/html").get(url).then().statusCode(406);
    }

    @Test
    void eachMistakeHasItsCode() {
        assertEquals("GRAPHQL_PARSE_FAILED", Ask.code("{ country("));
        assertEquals("GRAPHQL_VALIDATION_FAILED", Ask.code("{ county }"));
        assertEquals("BAD_CURSOR", Ask.code("{ countries(after: \"x\") { nodes { name } } }"));
        assertEquals("PAGE_TOO_LARGE", Ask.code("{ countries(first: 101) { nodes { name } } }"));
        assertEquals("BAD_USER_INPUT", Ask.code("{ country(code: \"\\u0000\") { name } }"));
        assertEquals("BAD_USER_INPUT", Ask.code("{ country(code: \"A\0\") { name } }"));
        assertEquals("BAD_USER_INPUT", Ask.code("{ countries(first: -1) { nodes { name } } }"));
        assertEquals("BAD_USER_INPUT", Ask.code("{ countries(first: 1, last: 1) { nodes { name } } }"));
        String badDate = Ask.code("{ country(code: \"AZ\") { memberships(asOf: \"1993-13-01\") { totalCount } } }");
        assertTrue(List.of("BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED").contains(badDate), badDate);
        assertEquals("OPERATION_NOT_FOUND", Ask.code("query A { edition { number } } query B { edition { number } }"));
        assertEquals("TOO_MANY_ALIASES",
                Ask.code("{ " + "a%d: edition { number } ".repeat(51).formatted(IntStream.range(0, 51).boxed().toArray()) + "}"));
        assertEquals("TOO_MANY_TOKENS", Ask.code("{ " + "edition { number } ".repeat(2000) + "}"));
        assertEquals("QUERY_TOO_DEEP",
                Ask.code("{ organization(code: \"UN\") " + "{ parent ".repeat(20) + "{ code }" + " }".repeat(20) + " }"));
        String large = "countries(first: $n) { nodes { memberships(first: $n) { nodes { organization { memberships(first: $n) { nodes { country { memberships(first: $n) { nodes { role } } } } } } } } } }";
        assertEquals("QUERY_TOO_LARGE", Ask.code("{ " + large.replace("$n", "100") + " a: " + large.replace("$n", "100") + " }"));
        String bomb = "query { ...F0 } "
                + IntStream.range(0, 20)
                        .mapToObj(i -> String.format(Locale.ROOT, "fragment F%d on Query { ...F%d ...F%d } ", i, i + 1, i + 1))
                        .collect(Collectors.joining())
                + "fragment F20 on Query { edition { number } }";
        assertEquals("QUERY_TOO_LARGE", Ask.code(bomb));
        String chain = "{ ...F0 } "
                + IntStream.range(0, 100).mapToObj(i -> String.format(Locale.ROOT, "fragment F%d on Query { ...F%d } ", i, i + 1))
                        .collect(Collectors.joining())
                + "fragment F100 on Query { __typename }";
        assertEquals("QUERY_TOO_LARGE", Ask.code(chain));
        assertEquals("QUERY_TOO_LARGE", Ask.code("query($n: Int = 100) { " + large + " a: " + large + " }"));
        assertEquals("QUERY_TOO_DEEP", Ask.code("{a".repeat(1500)));
    }

    @Test
    void aCursorWhoseRowIsGoneIsTold() {
        String gone = new NodeId("CountryCursor", "999999999").encoded();
        assertEquals("BAD_CURSOR", Ask.code("{ countries(after: \"" + gone + "\") { nodes { name } } }"));
    }
}
