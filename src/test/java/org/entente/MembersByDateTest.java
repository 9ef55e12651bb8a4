package org.entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How many members the organizations had, on days on which everybody knows it. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class MembersByDateTest {
    /** The United Nations' own figures for the end of a year. */
    private static final String UNITED_NATIONS = "1945 51, 1946 55, 1947 57, 1948 58, 1949 59, 1950 60, 1955 76, 1956 80, 1957 82, 1958 82, 1960 99, 1961 104, "
            + "1962 110, 1964 115, 1965 117, 1966 122, 1967 123, 1968 126, 1970 127, 1971 132, 1973 135, 1974 138, 1975 144, 1976 147, 1977 149, 1978 151, "
            + "1979 152, 1980 154, 1981 157, 1983 158, 1984 159, 1990 159, 1991 166, 1992 179, 1993 184, 1994 185, 1999 188, 2000 189, 2002 191, 2006 192, 2011 193";

    @Test
    void theUnitedNationsGrew() {
        assertMembers("UN", UNITED_NATIONS.replaceAll("(\\d{4}) ", "$1-12-31 "));
    }

    @Test
    void others() {
        assertMembers("NATO",
                "1920-01-01 0, 1949-12-31 12, 1952-12-31 14, 1955-12-31 15, 1990-01-01 16, 1999-12-31 19, 2004-12-31 26, 2026-01-01 32");
        assertMembers("EU",
                "1957-12-31 0, 1958-01-01 6, 1973-01-01 9, 1981-01-01 10, 1986-01-01 12, 1995-01-01 15, 2004-04-30 15, 2004-05-01 25, "
                        + "2007-01-01 27, 2013-07-01 28, 2020-01-31 28, 2020-02-01 27");
        assertMembers("CE", "1949-05-05 10, 1969-01-01 18, 1972-01-01 17, 1989-12-31 23, 2007-05-11 47, 2022-03-16 47, 2022-03-17 46");
        assertMembers("OSCE", "1975-08-01 35, 2000-12-31 55, 2026-01-01 57");
        assertMembers("CIS", "1991-01-01 0, 1995-01-01 11, 2026-01-01 9");
        assertMembers("GUAM", "1996-12-31 0, 2000-01-01 5, 2006-01-01 4");
        assertMembers("BSEC", "1993-01-01 11, 2026-01-01 13");
        assertMembers("ECO", "1990-01-01 3, 1993-01-01 10");
        assertMembers("EAPC", "1997-05-29 0, 1997-05-30 44, 2026-01-01 50");
        assertMembers("PFP", "1993-12-31 0, 1994-12-31 23, 2026-01-01 18");
        assertMembers("OIC", "1968-12-31 0, 2026-01-01 57");
        assertMembers("NAM", "1961-08-31 0, 2026-01-01 121");
    }

    /** The organizations' own figures; the document says of Azerbaijan only that it is a member, and stands first. */
    @Test
    void bodiesOfTheCountriesAreMembers() {
        JsonPath found = Ask.graph("""
                { ioc: organization(code: "IOC") { ...members } federation: organization(code: "IFRCS") { ...members } movement: organization(code: "ICRM") { ...members }
                  az: country(code: "AZ") { memberships(first: 100) { nodes { role contested organization { code } claims { role } } } } }
                fragment members on Organization { memberships(asOf: "2025-12-31") { totalCount }
                  bodies: memberships(asOf: "2025-12-31", roles: [NATIONAL_BODIES, SUSPENDED]) { totalCount } }""");
        for (String counted : List.of("ioc 206", "federation 191", "movement 191")) {
            String organization = counted.substring(0, counted.indexOf(' '));
            int members = Integer.parseInt(counted.substring(counted.indexOf(' ') + 1));
            assertEquals(members, found.getInt(organization + ".memberships.totalCount"));
            assertEquals(members - 1, found.getInt(organization + ".bodies.totalCount"));
        }
        for (String organization : List.of("IOC", "IFRCS", "ICRM", "ITUC")) {
            String membership = "az.memberships.nodes.find { it.organization.code == '" + organization + "' }";
            assertEquals("MEMBER", found.getString(membership + ".role"));
            assertFalse(found.getBoolean(membership + ".contested"));
            assertEquals(List.of("MEMBER", "NATIONAL_BODIES"), found.getList(membership + ".claims.role"));
        }
    }

    /** @param counts days, each with the number of members */
    private static void assertMembers(String organization, String counts) {
        Map<String, Integer> expected = new LinkedHashMap<>();
        StringBuilder query = new StringBuilder("{ organization(code: \"" + organization + "\") {");
        for (String count : counts.split(", ")) {
            String[] of = count.split(" ");
            expected.put(of[0], Integer.valueOf(of[1]));
            query.append(" on_").append(of[0].replace('-', '_')).append(": memberships(roles: [MEMBER], asOf: \"").append(of[0])
                    .append("\") { totalCount }");
        }
        JsonPath found = Ask.graph(query.append(" } }").toString());
        Map<String, Integer> counted = new LinkedHashMap<>();
        for (String day : expected.keySet())
            counted.put(day, found.getInt("organization.on_" + day.replace('-', '_') + ".totalCount"));
        assertEquals(expected, counted, organization);
    }

    /** Only what nobody dates, as a company: see the README of the data. */
    @Test
    void organizationsAreNotThereBeforeTheyAreFounded() {
        JsonPath found = Ask.graph("""
                { long: organizations(first: 100, asOf: "1900-01-01") { nodes { code } } all: organizations(first: 100) { nodes { code existence { from status } } }
                  group: organization(code: "OSCE-MG") { existence { from until status } }
                  un: organization(code: "UN") { existence { from } citations { locator source { code } } } }""");
        assertEquals(Set.of("ICRM", "IOC", "ITU", "UPU", "USACC", "RVIG", "AAM"), new HashSet<>(found.getList("long.nodes.code")));
        assertEquals(Set.of("USACC", "RVIG", "AAM"), new HashSet<>(found.getList("all.nodes.findAll { it.existence.from == null }.code")));
        assertEquals(Map.of("from", "1992-03-24", "until", "2025-11-30", "status", "ENDED"), found.getMap("group.existence"));
        assertEquals("1945-10-24", found.getString("un.existence.from"));
        assertEquals("seed-az", found.getString("un.citations[0].source.code"));
        // Its name is the document's, its date that of its charter: both are cited.
        String dated = "un.citations.find { it.source.code == 'constituent-instruments' }.locator";
        assertEquals("Charter of the United Nations, in force on 1945-10-24", found.getString(dated));
    }

    @Test
    void whoLeavesAndReturnsHasTwoPeriods() {
        JsonPath found = Ask.graph("""
                { id: country(code: "ID") { ...in } sy: country(code: "SY") { ...in } gr: country(code: "GR") { ...in } tm: country(code: "TM") { ...in } }
                fragment in on Country { memberships(first: 100) { nodes { organization { code } period { from until } } } }""");
        assertEquals(List.of("1950-09-28/1965-01", "1966-09-28/null"), periods(found, "id", "UN"));
        assertEquals(List.of("1945-10-24/1958-02-21", "1961-10-13/null"), periods(found, "sy", "UN"));
        assertEquals(List.of("1949-08-09/1970-12-31", "1974-11-28/null"), periods(found, "gr", "CE"));
        assertEquals(List.of("1991-12-21/2005-08-25", "2005-08-26/null"), periods(found, "tm", "CIS"));
    }

    /** The address of a membership is that of the days when it had no date. */
    @Test
    void theFirstLineKeepsItsAddress() {
        List<String> ids = Stream.of("AZ/UN", "ID/UN", "GR/CE", "TM/CIS", "RU/CE").map(of -> Base64.getUrlEncoder().withoutPadding()
                .encodeToString(("Membership:" + of + "/reference-memberships/").getBytes(StandardCharsets.UTF_8))).toList();
        JsonPath found = Ask.graph("query($ids: [ID!]!) { nodes(ids: $ids) { ... on Membership { role period { from } } } }",
                Map.of("ids", ids));
        assertEquals(List.of("1992-03-02", "1966-09-28", "1974-11-28", "2005-08-26", "1996-02-28"), found.getList("nodes.period.from"));
        assertEquals(List.of("MEMBER", "MEMBER", "MEMBER", "ASSOCIATE", "MEMBER"), found.getList("nodes.role"));
    }

    /** What one state had, another continues: never both on one day. */
    @Test
    void aSuccessorContinuesItsPredecessorsSeat() {
        for (String[] of : new String[][] {{"SU", "RU", "1991-12-25", "1991-12-26"}, {"YU", "RS", "2006-06-04", "2006-06-05"}}) {
            assertTrue(members("UN", of[2]).contains(of[0]), of[0]);
            assertFalse(members("UN", of[2]).contains(of[1]), of[1]);
            assertFalse(members("UN", of[3]).contains(of[0]), of[0]);
            assertTrue(members("UN", of[3]).contains(of[1]), of[1]);
        }
    }

    private static Set<Object> members(String organization, String day) {
        Set<Object> members = new HashSet<>();
        String after = "";
        for (boolean more = true; more;) {
            JsonPath page = Ask.graph(
                    "{ organization(code: \"" + organization + "\") { memberships(first: 100" + after + ", roles: [MEMBER], asOf: \"" + day
                            + "\") { nodes { country { iso2 } } pageInfo { hasNextPage endCursor } } } }");
            members.addAll(page.getList("organization.memberships.nodes.country.iso2"));
            more = page.getBoolean("organization.memberships.pageInfo.hasNextPage");
            after = ", after: \"" + page.getString("organization.memberships.pageInfo.endCursor") + "\"";
        }
        return members;
    }

    private static List<String> periods(JsonPath found, String country, String organization) {
        List<String> periods = new ArrayList<>();
        for (Map<String, Object> period : found.<Map<String, Object>>getList(
                country + ".memberships.nodes.findAll { it.organization.code == '" + organization + "' }.period"))
            periods.add(period.get("from") + "/" + period.get("until"));
        return periods.stream().sorted().toList();
    }
}
