package org.entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The world's countries and organizations: codes, names, kinds, members. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class WorldTest {
    @Test
    void everyCodeFindsItsCountry() {
        JsonPath found = Ask.graph(
                "{ a: country(code: \"az\") { iso3 } b: country(code: \"AZE\") { iso2 } c: country(code: \"031\") { iso2 flag region subregion capital location { latitude longitude } } "
                        + "none: country(code: \"ZZ\") { iso2 } odd: country(code: \"Ä'%\") { iso2 } empty: country(code: \"\") { iso2 } }");
        assertEquals("AZE", found.getString("a.iso3"));
        assertEquals("AZ", found.getString("b.iso2"));
        assertEquals("🇦🇿", found.getString("c.flag"));
        assertEquals("Western Asia", found.getString("c.subregion"));
        assertEquals("Baku", found.getString("c.capital"));
        assertEquals(40.5, found.getDouble("c.location.latitude"));
        for (String none : List.of("none", "odd", "empty")) assertNull(found.get(none));
    }

    @Test
    void codesAreValidByDate() {
        JsonPath found = Ask.graph(
                "{ soviet: country(code: \"365\", codeSystem: COW, asOf: \"1985-01-01\") { name existence { from until status } successors { iso2 } } "
                        + "russia: country(code: \"365\", codeSystem: COW, asOf: \"1995-01-01\") { name predecessors { name } codes { system code validFrom } } gw: country(code: \"260\", codeSystem: GLEDITSCH_WARD) { name } }");
        assertEquals("Soviet Union", found.getString("soviet.name"));
        assertEquals("ENDED", found.getString("soviet.existence.status"));
        assertEquals(15, found.getList("soviet.successors").size());
        assertEquals("Russia", found.getString("russia.name"));
        assertEquals(List.of("Soviet Union"), found.getList("russia.predecessors.name"));
        assertEquals("1991-12-26", found.getString("russia.codes[0].validFrom"));
        assertEquals("Germany", found.getString("gw.name"));
    }

    @Test
    void namesInEveryLanguage() {
        JsonPath az = Ask.graph(
                "{ country(code: \"AZ\") { name az: name(language: \"az\") de: name(language: \"de-AT\") zh: name(language: \"zh-TW\") ar: name(language: \"ar\") unknown: name(language: \"tlh\") } "
                        + "organization(code: \"UN\") { name(language: \"fr\") } }");
        assertEquals("Azerbaijan", az.getString("country.name"));
        assertEquals("Azərbaycan", az.getString("country.az"));
        assertEquals("Aserbaidschan", az.getString("country.de"));
        assertEquals("亞塞拜然", az.getString("country.zh"));
        assertEquals("أذربيجان", az.getString("country.ar"));
        assertEquals("Azerbaijan", az.getString("country.unknown"));
        assertEquals("United Nations", az.getString("organization.name"));
        assertEquals("BAD_USER_INPUT", Ask.code("{ country(code: \"AZ\") { name(language: \"!\") } }"));
    }

    @Test
    void kindsAreHonest() {
        JsonPath kinds = Ask.graph(
                "{ xk: country(code: \"XK\") { kind isoNumeric } ps: country(code: \"PS\") { kind } tw: country(code: \"TW\") { kind } va: country(code: \"VA\") { kind } "
                        + "gl: country(code: \"GL\") { kind } su: country(code: \"SU\") { kind flag } members: countries(filter: { kinds: [UN_MEMBER_STATE] }) { totalCount } iso: countries(filter: { codeSystem: ISO }) { totalCount } }");
        assertEquals("STATE_WITH_LIMITED_RECOGNITION", kinds.getString("xk.kind"));
        assertNull(kinds.get("xk.isoNumeric"));
        assertEquals("UN_OBSERVER_STATE", kinds.getString("ps.kind"));
        assertEquals("STATE_WITH_LIMITED_RECOGNITION", kinds.getString("tw.kind"));
        assertEquals("UN_OBSERVER_STATE", kinds.getString("va.kind"));
        assertEquals("DEPENDENT_TERRITORY", kinds.getString("gl.kind"));
        assertEquals("FORMER_STATE", kinds.getString("su.kind"));
        assertNull(kinds.get("su.flag"));
        assertEquals(193, kinds.getInt("members.totalCount"));
        assertEquals(249, kinds.getInt("iso.totalCount"));
    }

    @Test
    void aMembershipHasItsDateFromTheOrganizationsList() {
        JsonPath az = Ask.graph("""
                { country(code: "AZ") { memberships(sources: ["un-members"]) { nodes { organization { code } period { from status }
                    citations { locator source { publisher } } claims { period { from status } citations { source { code } } } } } } }""");
        String only = "country.memberships.nodes[0].";
        assertEquals(List.of("UN"), az.getList("country.memberships.nodes.organization.code"));
        assertEquals("1992-03-02", az.getString(only + "period.from"));
        assertEquals("ONGOING", az.getString(only + "period.status"));
        assertEquals("Azerbaijan", az.getString(only + "citations[0].locator"));
        assertEquals("United Nations", az.getString(only + "citations[0].source.publisher"));
        assertEquals(List.of("un-members", "seed-az"), az.getList(only + "claims.collect { it.citations[0].source.code }"));
        assertNull(az.get(only + "claims[1].period.from"));
    }

    @Test
    void aMembershipCannotHoldBeforeItsCountryOrItsOrganization() {
        JsonPath az = Ask.graph("""
                { country(code: "AZ") { before: memberships(asOf: "1950-01-01") { totalCount }
                    then: memberships(first: 60, asOf: "2003-12-31") { nodes { organization { code } } }
                    now: memberships(asOf: "2026-01-01") { totalCount } } }""");
        assertEquals(0, az.getInt("country.before.totalCount"));
        Set<Object> then = new HashSet<>(az.getList("country.then.nodes.organization.code"));
        assertEquals(49, then.size());
        // Founded in 2006, and joined in 2011.
        assertFalse(then.contains("ITUC") || then.contains("NAM"));
        assertEquals(50, az.getInt("country.now.totalCount"));
    }

    @Test
    void pagingGivesEachCountryOnce() {
        List<String> forwards = walk("first", "after", "endCursor", "hasNextPage");
        assertEquals(249, forwards.size());
        assertEquals(249, new HashSet<>(forwards).size());
        assertEquals(new HashSet<>(forwards), new HashSet<>(walk("last", "before", "startCursor", "hasPreviousPage")));
    }

    private static List<String> walk(String size, String from, String cursor, String more) {
        List<String> seen = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>();
        while (true) {
            JsonPath page = Ask.graph(
                    "query($at: String) { countries(%s: 7, %s: $at, filter: { codeSystem: ISO }) { nodes { iso3 } pageInfo { %s %s } } }"
                            .formatted(size, from, cursor, more),
                    variables);
            seen.addAll(page.getList("countries.nodes.iso3"));
            if (!page.getBoolean("countries.pageInfo." + more)) return seen;
            variables.put("at", page.getString("countries.pageInfo." + cursor));
        }
    }

    @Test
    void pageInfoAndEdgesFit() {
        JsonPath page = Ask.graph(
                "{ countries(first: 2, filter: { nameStartsWith: \"CÔTE\" }) { totalCount nodes { iso2 } edges { cursor node { iso2 } } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }");
        assertEquals(List.of("CI"), page.getList("countries.nodes.iso2"));
        assertEquals(page.getList("countries.nodes.iso2"), page.getList("countries.edges.node.iso2"));
        assertEquals(page.getString("countries.edges[0].cursor"), page.getString("countries.pageInfo.endCursor"));
        assertEquals(false, page.getBoolean("countries.pageInfo.hasNextPage"));
    }

    @Test
    void anyNodeIsFoundAgainByItsId() {
        JsonPath first = Ask.graph(
                "{ country(code: \"AZ\") { id memberships(first: 1) { nodes { id } } bilateralRelations(first: 1) { nodes { id } } claims { nodes { id } } } organization(code: \"UN\") { id } "
                        + "conflict(code: \"nagorno-karabakh\") { id events(first: 1) { nodes { id } } } sources { nodes { id } } }");
        List<String> ids = List.of(first.getString("country.id"), first.getString("country.memberships.nodes[0].id"),
                first.getString("country.bilateralRelations.nodes[0].id"),
                first.getString("country.claims.nodes[0].id"), first.getString("organization.id"), first.getString("conflict.id"),
                first.getString("conflict.events.nodes[0].id"),
                first.getString("sources.nodes[0].id"), "bm9uc2Vuc2U", "%%%");
        JsonPath found = Ask.graph("query($ids: [ID!]!) { nodes(ids: $ids) { id __typename ... on Country { iso3 } } }",
                Map.of("ids", ids));
        List<Map<String, String>> nodes = found.getList("nodes");
        for (int i = 0; i < 8; i++) assertTrue(nodes.get(i) != null, "no node " + ids.get(i) + " at " + i);
        assertEquals(ids.subList(0, 8), nodes.subList(0, 8).stream().map(node -> node.get("id")).toList());
        assertEquals(List.of("Country", "Membership", "BilateralRelation", "Claim", "Organization", "Conflict", "ConflictEvent", "Source"),
                nodes.subList(0, 8).stream().map(node -> node.get("__typename")).toList());
        assertNull(nodes.get(8));
        assertNull(nodes.get(9));
        assertEquals("AZE", Ask.graph("query($id: ID!) { node(id: $id) { ... on Country { iso3 } } }", Map.of("id", ids.getFirst()))
                .getString("node.iso3"));
    }

    @Test
    void searchFindsByAnyName() {
        assertEquals(Set.of("AZ"),
                new HashSet<>(Ask.graph("{ search(text: \"азербайджан\") { nodes { found { ... on Country { iso2 } } } } }")
                        .getList("search.nodes.found.iso2")));
        assertTrue(Ask.graph("{ search(text: \"Security and Co\") { nodes { found { ... on Organization { code } } } } }")
                .getList("search.nodes.found.code").contains("OSCE"));
        assertTrue(Ask.graph("{ search(text: \"karabakh\") { nodes { found { __typename } } } }").getList("search.nodes.found.__typename")
                .contains("Conflict"));
        assertEquals(0, Ask.graph("{ search(text: \"%_\\\\ \") { totalCount } }").getInt("search.totalCount"));
    }
}
