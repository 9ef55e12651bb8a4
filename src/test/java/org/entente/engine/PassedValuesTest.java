package org.entente.engine;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.Ask;
import org.entente.PostgresForTests;
import org.junit.jupiter.api.Test;

/** What was passed to end the process, to stop all answers, or to get for nothing what is dear. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class PassedValuesTest {
    private static final String WITH = "query($w: [String!]) { country(code: \"AZ\") { bilateralRelations(with: $w, first: 1) { totalCount } } }";

    @Test
    void textsAreNoNovels() {
        String language = "de-" + String.join("-", IntStream.range(0, 2500).mapToObj("v%06d"::formatted).toList());
        assertEquals("BAD_USER_INPUT: 'language' is longer than 1000 characters.",
                told("query($l: String) { country(code: \"AZ\") { name(language: $l) } }", Map.of("l", language)));
        assertEquals("BAD_USER_INPUT: 'text' is longer than 1000 characters.",
                told("query($t: String!) { search(text: $t) { totalCount } }", Map.of("t", "a" + "\u0301\u0323".repeat(240_000))));
        assertEquals("BAD_USER_INPUT: 'filter.nameStartsWith' is longer than 1000 characters.",
                told("{ countries(filter: { nameStartsWith: \"" + "\ufdfa".repeat(1001) + "\" }) { totalCount } }", Map.of()));
        assertNull(told("query($t: String!) { search(text: $t) { totalCount } }", Map.of("t", "a".repeat(1000))));
    }

    @Test
    void listsAreShortAndPaidFor() {
        List<String> codes = Collections.nCopies(1000, "AM");
        assertNull(told(WITH, Map.of("w", codes)));
        List<String> more = new ArrayList<>(codes);
        more.add("AM");
        assertEquals("BAD_USER_INPUT: 'with' has more than 1000 elements.", told(WITH, Map.of("w", more)));
        assertTrue(cost(Map.of("w", codes)) >= cost(Map.of("w", List.of("AM"))) + 999);
    }

    @Test
    void numbersAreThoseThatTheyAreTakenFor() {
        for (String first : List.of("-4294967196", "4294967297", "2147483648", "-2147483649", "18446744073709551715")) {
            assertEquals("BAD_USER_INPUT: 'first' must be a whole number of 32 bits.",
                    told("{ countries(first: " + first + ") { nodes { id } } }", Map.of()), first);
            assertEquals("BAD_USER_INPUT: 'first' must be a whole number of 32 bits.",
                    told("query($n: Int) { countries(first: $n) { nodes { id } } }", Map.of("n", new BigInteger(first))), first);
        }
        assertEquals("GRAPHQL_PARSE_FAILED: The document has more than 1000 digits in a row.",
                told("{ countries(first: " + "9".repeat(300_000) + ") { totalCount } }", Map.of()));
    }

    @Test
    void nullIsNoFaultOfOurs() {
        Map<String, Object> none = new HashMap<>();
        none.put("v", null);
        for (String query : List.of("query($v: Boolean = true) { __typename @include(if: $v) }",
                "query($v: Boolean = true) { __typename @skip(if: $v) }",
                "query($v: String = \"AM\") { country(code: \"AZ\") { bilateralRelations(with: [$v]) { totalCount } } }",
                "query($v: ID = \"Q291bnRyeTpBWg\") { nodes(ids: [$v]) { id } }",
                "query($v: ConflictEventKind = MILITARY_ACTION) { conflictEvents(filter: { kinds: [$v] }) { totalCount } }",
                "query($v: OrderDirection = ASC) { countries(orderBy: { field: NAME, direction: $v }) { totalCount } }")) {
            String told = told(query, none);
            assertTrue(told != null && told.startsWith("BAD_USER_INPUT"), query + ": " + told);
        }
        assertEquals("BAD_USER_INPUT", told(WITH, Map.of("w", Arrays.asList("AM", null))).split(":")[0]);
    }

    @Test
    void bodiesAreNoForests() {
        Map<String, Object> forest = Map.of("x", Collections.nCopies(60_000, List.of()));
        assertEquals("BAD_REQUEST: The request body holds more than 50000 values.", told("{ __typename }", forest));
    }

    private static String told(String query, Map<String, Object> variables) {
        var answer = Ask.raw(query, variables);
        return answer.get("errors") == null ? null
                : answer.getString("errors[0].extensions.code") + ": " + answer.getString("errors[0].message");
    }

    private static long cost(Map<String, Object> variables) {
        return given().contentType("application/json")
                .body(Map.of("query", WITH, "variables", variables, "extensions", Map.of("cost", true))).post("/graphql").jsonPath()
                .getLong("extensions.cost.asked");
    }
}
