package org.entente.engine;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.Ask;
import org.entente.PostgresForTests;
import org.entente.SqlLog;
import org.entente.graph.NodeId;
import org.junit.jupiter.api.Test;

/** What a request costs follows what it asks and what it gets, and has an end. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class CostTest {
    /** 182 characters that once ended the process. */
    static final String SUCCESSIONS = "{country(code:\"RU\")" + "{predecessors{successors".repeat(7) + "{iso2}" + "}}".repeat(7) + "}";
    private static final String GONE = new NodeId("MembershipCursor", "999999999").encoded();

    @Inject
    @io.quarkus.agroal.DataSource("writer")
    AgroalDataSource writer;

    @Inject
    Census census;

    @Test
    void listsThatMultiplyAreStopped() {
        assertEquals("QUERY_TOO_LARGE", Ask.code(SUCCESSIONS));
        assertEquals("Azerbaijan", Ask.graph("{ country(code: \"AZ\") { name } }").getString("country.name"));
    }

    @Test
    void manyTextsAreStoppedBeforeTheyAreWritten() {
        String names = IntStream.range(0, 49).mapToObj(i -> "n" + i + ": name").collect(Collectors.joining(" "));
        String query = "{ countries(first: 100) { nodes { memberships(first: 100) { nodes { organization { memberships(first: 100) { nodes { country { "
                + names + " } } } } } } } } }";
        JsonPath answer = Ask.raw(query, Map.of());
        assertEquals("QUERY_TOO_LARGE", answer.getString("errors[0].extensions.code"), answer::prettify);
    }

    @Test
    void whatIsLookedAtIsPaidForThoughNoRowIsAskedFor() throws SQLException {
        String total = "conflictEvents(first: 0) { totalCount }";
        long before = cost("{ " + total + " }");
        try (Connection connection = writer.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into conflict_event (key, conflict_id, title, kind, period_status, earliest, latest, position, locations, source_id, locators)
                    select 'cost-' || n, null, 'made up', 'DEMONSTRATION', 'UNKNOWN', date '2001-01-01', date '2001-01-01', n, '{}', (select min(id) from source), array['made up'] from generate_series(1, 100000) n""");
            try {
                census.take();
                assertTrue(cost("{ " + total + " }") > before + 1000, "one look at each of 100,000 rows");
                assertTrue(cost("{ conflictEvents(filter: { with: [\"AZ\"] }, first: 1) { nodes { title } } }") > before + 1000,
                        "a filter looks at each row, too");
                long ordered = cost("{ conflictEvents(first: 1, orderBy: { field: TELLING, direction: ASC }) { nodes { title } } }");
                long asOfADay = cost(
                        "{ conflictEvents(first: 1, asOf: \"2001-01-01\", orderBy: { field: TELLING, direction: ASC }) { nodes { title } } }");
                assertTrue(asOfADay > ordered + 10 && asOfADay < ordered + 200,
                        "one index has the order, another one the day: " + ordered + ", " + asOfADay);
                String both = "conflictEvents(first: 1, filter: { until: \"2020-01-01\" }) { totalCount nodes { title } }";
                assertEquals("QUERY_TOO_LARGE", Ask
                        .code("{ " + IntStream.range(0, 50).mapToObj(i -> "t" + i + ": " + both).collect(Collectors.joining(" ")) + " }"));
            } finally {
                statement.execute("delete from conflict_event where key like 'cost-%'");
                census.take();
            }
        }
    }

    @Test
    void aPageThatFailsHasFailedForEachParent() {
        SqlLog.take();
        Response answer = given().contentType("application/json")
                .body(Map.of("query", "{ countries(first: 100) { nodes { memberships(after: \"" + GONE + "\") { nodes { role } } } } }"))
                .post("/graphql");
        assertEquals(3, SqlLog.take().size(), "countries, memberships, and where the cursor is");
        answer.then().statusCode(200).body("errors.size()", equalTo(20)).body("extensions.errorsLeftOut", equalTo(80))
                .body("errors[0].extensions.code", equalTo("BAD_CURSOR"))
                .body("errors[0].path", equalTo(List.of("countries", "nodes", 0, "memberships", "nodes")))
                .body("errors[19].path[2]", equalTo(19));
    }

    @Test
    void aLongTextIsNotRepeatedForEachParent() {
        Response answer = given().contentType("application/json")
                .body(Map.of("query", "query($l: String) { countries(first: 100) { nodes { a: name(language: $l) } } }", "variables",
                        Map.of("l", "x".repeat(900))))
                .post("/graphql");
        assertTrue(answer.asByteArray().length < 20_000, answer.asByteArray().length + " bytes");
        answer.then().body("errors.size()", equalTo(20)).body("extensions.errorsLeftOut", equalTo(80));
    }

    @Test
    void theCostIsToldOnRequestAndInHeaders() {
        String query = "{ country(code: \"AZ\") { name memberships(first: 10) { nodes { role } } } }";
        long cost = cost(query);
        assertEquals(cost, cost(query));
        assertTrue(cost > 30 && cost < 150, cost + " points");
        given().contentType("application/json").body(Map.of("query", query)).post("/graphql").then().statusCode(200)
                .body("extensions", nullValue())
                .header("Entente-Cost", matchesPattern("asked=" + cost + ", spent=\\d+")).header("Cache-Control", "no-store")
                .header("RateLimit", nullValue());
        given().queryParam("query", query).queryParam("extensions", "{\"cost\": true}").get("/graphql").then()
                .body("extensions.cost.asked", equalTo((int) cost)).body("extensions.cost.limit", equalTo(200_000));
    }

    @Test
    void largerQuestionsCostMore() {
        List<String> rising = List.of("{ __typename }", "{ country(code: \"AZ\") { name } }", "{ countries(first: 10) { nodes { name } } }",
                "{ countries(first: 100) { nodes { name } } }",
                "{ countries(first: 100) { totalCount nodes { name } } }",
                "{ countries(first: 100) { nodes { name memberships(first: 5) { nodes { role } } } } }",
                "{ countries(first: 100) { nodes { name memberships(first: 5) { nodes { role organization { name claims { nodes { value } } } } } } } }");
        List<Long> costs = rising.stream().map(CostTest::cost).toList();
        assertEquals(costs.stream().sorted().distinct().toList(), costs);
    }

    @Test
    void whatIsAnsweredOnceIsPaidOnce() {
        long once = cost("{ countries(first: 100) { totalCount nodes { memberships(first: 5) { nodes { role } } } } }");
        assertEquals(once, cost(
                "{ ...C } fragment C on Query { countries(first: 100) { totalCount nodes { memberships(first: 5) { nodes { role } } } totalCount nodes { ... on Node { ... on Country { memberships(first: 5) { nodes { role } } } } } } }"));
        assertTrue(cost("{ a: countries(first: 100) { totalCount } b: countries(first: 100) { totalCount } }") > cost(
                "{ a: countries(first: 100) { totalCount } a: countries(first: 100) { totalCount } }"));
    }

    @Test
    void whatNeedsAStatementIsPaidAsOne() {
        String names = "{ country(code: \"AZ\") { name %s } }";
        assertTrue(cost(names.formatted("az: name(language: \"az\")")) >= cost(names.formatted("az: name")) + 30);
        assertEquals(cost(names.formatted("az: name")), cost(names.formatted("az: name(language: null)")));
    }

    @Test
    void comparedMembershipsArePaidForAsFarAsTheyAreCompared() {
        String shared = "{ countries(first: %d) { nodes { sharedMemberships(first: 30%s) { nodes { organizations { code } } } } } }";
        long ofAll = cost(shared.formatted(100, ""));
        long ofFour = cost(shared.formatted(4, ""));
        long ofFourAndOne = cost(shared.formatted(4, ", with: [\"AZ\"]"));
        assertTrue(ofAll > 5 * ofFour && ofFour > 2 * ofFourAndOne, ofAll + ", " + ofFour + ", " + ofFourAndOne);
    }

    @Test
    void fragmentsOfOtherTypesCostNothing() {
        String query = "{ country(code: \"AZ\") { name %s } }";
        assertEquals(cost(query.formatted("")), cost(query.formatted(
                "... on Node { ... on Office { title holder { name } } ... on Country { name } ... on Party { ... on Organization { memberships(first: 100) { totalCount } } } }")));
    }

    @Test
    void whatIsSkippedCostsNothing() {
        long nothing = cost("{ __typename }");
        String dear = "countries(first: 100) %s { nodes { memberships(first: 100) { nodes { role } } } }";
        for (String directive : List.of("@skip(if: true)", "@include(if: false)", "@include(if: true) @skip(if: true)")) {
            assertEquals(nothing, cost("{ __typename " + dear.formatted(directive) + " }"), directive);
            assertEquals(nothing, cost("{ __typename ... " + directive + " { " + dear.formatted("") + " } }"), directive);
        }
        String variable = "query($yes: Boolean = true, $no: Boolean!) { __typename " + dear.formatted("@skip(if: $yes)")
                + " ...D @include(if: $no) } fragment D on Query { " + dear.formatted("") + " }";
        assertEquals(nothing, cost(variable, Map.of("no", false)));
        assertTrue(cost(variable, Map.of("no", true)) > nothing + 300);
        assertTrue(cost(variable, Map.of("no", false, "yes", false)) > nothing + 300);
    }

    private static long cost(String query) {
        return cost(query, Map.of());
    }

    private static long cost(String query, Map<String, Object> variables) {
        return given().contentType("application/json")
                .body(Map.of("query", query, "variables", variables, "extensions", Map.of("cost", true))).post("/graphql").jsonPath()
                .getLong("extensions.cost.asked");
    }
}
