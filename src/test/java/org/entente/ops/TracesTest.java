package org.entente.ops;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.proto.trace.v1.Span;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A trace that a client has begun goes on: HTTP, operation, relation, SQL. */
@QuarkusTest
@TestProfile(SwitchedOn.class)
class TracesTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";

    private static String hex(com.google.protobuf.ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }

    private static List<Span> ofTrace() {
        return SpanCollector.SPANS.stream().filter(span -> hex(span.getTraceId()).equals(TRACE)).toList();
    }

    private static Span named(String name) {
        List<Span> found = ofTrace().stream().filter(span -> span.getName().startsWith(name)).toList();
        assertFalse(found.isEmpty(), () -> name + " is not among " + ofTrace().stream().map(Span::getName).toList());
        return found.getFirst();
    }

    private static String parent(Span span) {
        return hex(span.getParentSpanId());
    }

    @Test
    void spansFollowTheRequestDownToTheDatabase() throws Exception {
        String query = "query Traced { country(code: \"AZ\") { memberships(first: 2) { nodes { role } } } }";
        given().header("traceparent", "00-" + TRACE + "-" + CALLER + "-01").contentType("application/json").body(Map.of("query", query))
                .post("/graphql").then().statusCode(200);
        for (int i = 0; i < 600 && ofTrace().stream().noneMatch(span -> span.getName().startsWith("POST")); i++) Thread.sleep(100);
        Span http = named("POST /graphql");
        Span operation = named("query Traced");
        Span country = named("Query.country");
        Span memberships = named("Country.memberships");
        assertEquals(CALLER, parent(http));
        assertEquals(hex(http.getSpanId()), parent(operation));
        assertEquals(hex(operation.getSpanId()), parent(country));
        assertEquals(hex(operation.getSpanId()), parent(memberships));
        Span rows = named("MembershipConnection.nodes");
        assertTrue(
                ofTrace().stream().anyMatch(
                        span -> parent(span).equals(hex(rows.getSpanId())) && span.getName().toLowerCase(Locale.ROOT).contains("select")),
                () -> "no SQL below the relation: " + ofTrace().stream().map(span -> span.getName() + " < " + parent(span)).toList());
    }
}
