package org.entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every fact of the document on Azerbaijan's foreign relations is in the graph, with its citation. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class FactsTest {
    private static final String CITED = "citations { locator source { code } }";
    private static final Set<String> SECTIONS = Set.of("Introduction", "International organization participation", "Countries",
            "No relations",
            "Nagorno-Karabakh/Armenia", "Caspian Sea", "full name and kind compiled by Entente", "The World Factbook 2003",
            "The World Factbook 2003: listed as GUUAM", "The World Factbook 2003: listed as ICFTU");
    private static final List<String> LISTED = List.of(
            ("AsDB BSEC CE CIS EAPC EBRD ECE ECO ESCAP FAO GUAM IAEA IBRD ICAO ICRM IDA IDB IFAD IFC IFRCS ILO IMF IMO Interpol IOC IOM "
                    + "ISO ITU ITUC OAS OIC OPCW OSCE PFP UN UNCTAD UNESCO UNIDO UPU WCO WFTU WHO WIPO WMO WToO WTrO").split(" "));
    private static final List<String> PARTNERS = List.of("AF", "BH", "BY", "BE", "BG", "CA", "CN", "DK", "EG", "FR", "GE", "DE", "HU", "GR",
            "IR", "IQ", "IE", "IL", "IT", "JP",
            "KZ", "KG", "KW", "LY", "LU", "MX", "MD", "MN", "NL", "NO", "OM", "PK", "PL", "QA", "IN", "RO", "RU", "SA", "RS", "KR", "ES",
            "SE", "CH", "TJ", "TG", "TR", "TM", "UA",
            "AE", "GB", "US", "UZ", "VN");

    private static void assertCited(List<List<Map<String, Object>>> citations) {
        assertFalse(citations.isEmpty());
        for (List<Map<String, Object>> some : citations) {
            assertFalse(some.isEmpty(), "a fact without a citation");
            for (Map<String, Object> citation : some) {
                assertEquals("seed-az", ((Map<?, ?>) citation.get("source")).get("code"));
                assertTrue(SECTIONS.contains(citation.get("locator")), citation.toString());
            }
        }
    }

    @Test
    void fiftyOrganizationsAndTheMinskGroup() {
        JsonPath az = Ask.graph(
                "{ country(code: \"AZE\") { memberships(first: 100, sources: [\"seed-az\"]) { totalCount nodes { role period { from until status knownFrom knownUntil } organization { code name kind } "
                        + CITED + " } } } }");
        assertEquals(51, az.getInt("country.memberships.totalCount"));
        List<String> codes = az.getList("country.memberships.nodes.organization.code");
        assertTrue(codes.containsAll(LISTED), "missing of the list");
        assertTrue(codes.containsAll(List.of("NAM", "CFE", "CD", "WB")), "missing of the introduction");
        List<String> roles = az.getList("country.memberships.nodes.role");
        assertEquals(47, Collections.frequency(roles, "MEMBER"));
        assertEquals("CORRESPONDENT", roles.get(codes.indexOf("ISO")));
        assertEquals("OBSERVER", roles.get(codes.indexOf("OAS")));
        assertEquals("OBSERVER", roles.get(codes.indexOf("WTrO")));
        // Fifty of its lists, and the group in which it negotiates.
        assertEquals("PARTICIPANT", roles.get(codes.indexOf("OSCE-MG")));
        assertEquals(Set.of("UNKNOWN"), new HashSet<>(az.getList("country.memberships.nodes.period.status")));
        assertFalse(az.getList("country.memberships.nodes.organization.name").contains(null));
        assertCited(az.getList("country.memberships.nodes.citations"));
        // Its list is that of a book of 2003, in which stood what came before the confederation of 2006.
        for (int i = 0; i < codes.size(); i++) {
            boolean seen = LISTED.contains(codes.get(i)) && !codes.get(i).equals("ITUC");
            assertEquals(seen ? "2003-01-01" : null, az.getString("country.memberships.nodes[" + i + "].period.knownFrom"), codes.get(i));
            assertEquals(seen ? "2003-12-31" : null, az.getString("country.memberships.nodes[" + i + "].period.knownUntil"), codes.get(i));
        }
    }

    /** The organizations' own lists say more, and are shown; what the document says stands beside it. */
    @Test
    void noMembershipOfTheDocumentIsHiddenByADate() {
        JsonPath az = Ask.graph(
                "{ country(code: \"AZ\") { memberships(first: 100) { totalCount nodes { contested organization { code } claims { role citations { source { code } } } } } } }");
        assertEquals(51, az.getInt("country.memberships.totalCount"));
        assertEquals(51, new HashSet<>(az.getList("country.memberships.nodes.organization.code")).size());
        // A correspondent in 2003 and a member today: nobody says since when.
        assertEquals(List.of("ISO"), az.getList("country.memberships.nodes.findAll { it.contested }.organization.code"));
        for (List<List<List<String>>> sources : az
                .<List<List<List<String>>>>getList("country.memberships.nodes.claims.citations.source.code"))
            assertTrue(sources.toString().contains("seed-az"), sources.toString());
    }

    @Test
    void organizationsHaveParentsAndAliases() {
        for (String child : List.of("IBRD", "IDA", "IFC"))
            assertEquals("WBG",
                    Ask.graph("{ organization(code: \"" + child + "\") { parent { code } } }").getString("organization.parent.code"));
        for (String child : List.of("PFP", "EAPC"))
            assertEquals("NATO",
                    Ask.graph("{ organization(code: \"" + child + "\") { parent { code } } }").getString("organization.parent.code"));
        for (String child : List.of("ECE", "ESCAP", "UNCTAD", "UNESCO", "WHO"))
            assertEquals("UN",
                    Ask.graph("{ organization(code: \"" + child + "\") { parent { code } } }").getString("organization.parent.code"));
        assertTrue(Ask.graph("{ organization(code: \"eapc\") { aliases } }").getList("organization.aliases")
                .contains("Euro-Atlantic Partnership"));
    }

    @Test
    void namedPartners() {
        JsonPath az = Ask.graph(
                "{ country(code: \"AZ\") { diplomaticRelations(first: 100, statuses: [ESTABLISHED]) { totalCount nodes { parties(except: \"AZ\") { __typename "
                        + "... on Country { iso2 } ... on Organization { code } } " + CITED + " } } } }");
        List<List<Map<String, String>>> partners = az.getList("country.diplomaticRelations.nodes.parties");
        List<List<Map<String, Object>>> citations = az.getList("country.diplomaticRelations.nodes.citations");
        assertCited(citations);
        List<String> named = new ArrayList<>();
        Set<String> alsoNamed = new HashSet<>();
        for (int i = 0; i < partners.size(); i++) {
            String partner = partners.get(i).getFirst().getOrDefault("iso2", partners.get(i).getFirst().get("code"));
            if (citations.get(i).getFirst().get("locator").equals("Countries")) named.add(partner);
            else alsoNamed.add(partner);
        }
        assertEquals(53, named.size());
        assertEquals(new HashSet<>(PARTNERS), new HashSet<>(named));
        assertEquals(Set.of("PS", "VA", "EU"), alsoNamed);
        assertEquals(56, az.getInt("country.diplomaticRelations.totalCount"));
    }

    @Test
    void bothCountsOfPartners() {
        JsonPath az = Ask.graph(
                "{ country(code: \"AZ\") { claims(property: \"DIPLOMATIC_PARTNER_COUNT\") { nodes { value contested " + CITED + " } } } }");
        assertEquals(List.of("160", "174"), az.getList("country.claims.nodes.value"));
        assertEquals(List.of(true, true), az.getList("country.claims.nodes.contested"));
        assertCited(az.getList("country.claims.nodes.citations"));
    }

    @Test
    void noRelationsWithArmenia() {
        for (String[] ends : new String[][] {{"AZ", "AM"}, {"AM", "AZ"}}) {
            JsonPath relations = Ask.graph("{ country(code: \"" + ends[0] + "\") { diplomaticRelations(with: [\"" + ends[1]
                    + "\"]) { nodes { id status " + CITED + " } } } }");
            assertEquals(List.of("NOT_ESTABLISHED"), relations.getList("country.diplomaticRelations.nodes.status"));
            assertCited(relations.getList("country.diplomaticRelations.nodes.citations"));
        }
    }

    @Test
    void otherTies() {
        JsonPath az = Ask.graph(
                "{ country(code: \"AZ\") { bilateralRelations(first: 100, kinds: [STRATEGIC_ALLIANCE, ARMS_SUPPLY, COOPERATION_FRAMEWORK, SEA_BOUNDARY]) { nodes { kind status title directed "
                        + "period { from status knownUntil } parties { name } " + CITED + " } } } }");
        assertCited(az.getList("country.bilateralRelations.nodes.citations"));
        assertEquals("Israel", az.getString("country.bilateralRelations.nodes.find { it.kind == 'STRATEGIC_ALLIANCE' }.parties[1].name"));
        assertEquals("2003-12-31",
                az.getString("country.bilateralRelations.nodes.find { it.kind == 'STRATEGIC_ALLIANCE' }.period.knownUntil"));
        assertEquals(List.of("Israel", "Azerbaijan"),
                az.getList("country.bilateralRelations.nodes.find { it.kind == 'ARMS_SUPPLY' }.parties.name"));
        assertTrue(az.getBoolean("country.bilateralRelations.nodes.find { it.kind == 'ARMS_SUPPLY' }.directed"));
        assertEquals("European Neighbourhood Policy",
                az.getString("country.bilateralRelations.nodes.find { it.kind == 'COOPERATION_FRAMEWORK' }.title"));
        String boundaries = "country.bilateralRelations.nodes.findAll { it.kind == 'SEA_BOUNDARY' && it.status == '%s' }";
        assertEquals(List.of(List.of("Azerbaijan", "Iran"), List.of("Azerbaijan", "Turkmenistan")),
                az.getList(boundaries.formatted("UNSETTLED") + ".parties.name"));
        assertEquals(List.of(List.of("Azerbaijan", "Kazakhstan"), List.of("Azerbaijan", "Russia")),
                az.getList(boundaries.formatted("SETTLED") + ".parties.name"));
        assertEquals(List.of("2003", "2003"), az.getList(boundaries.formatted("SETTLED") + ".period.from"));
    }

    @Test
    void peopleAndTheChamber() {
        JsonPath usacc = Ask
                .graph("{ organization(code: \"USACC\") { offices { nodes { title person { name offices { nodes { title holder { name } "
                        + CITED + " } } } " + CITED + " } } } }");
        assertEquals(Set.of("James Baker", "Henry Kissinger", "Tim Cejka", "Reza Vaziri"),
                new HashSet<>(usacc.getList("organization.offices.nodes.person.name")));
        assertCited(usacc.getList("organization.offices.nodes.citations"));
        String posts = usacc.getList("organization.offices.nodes.person.offices.nodes").toString();
        for (String company : List.of("Exxon", "R.V. Investment Group", "Anglo Asian Mining")) assertTrue(posts.contains(company), company);
    }

    /** What a walk through the document, sentence by sentence, still missed. */
    @Test
    void everythingAboutAzerbaijanIsReachedFromIt() {
        JsonPath az = Ask.graph("""
                { country(code: "AZ") {
                    conflictEvents(first: 100) { totalCount }
                    bilateralRelations(kinds: [BUSINESS_PROMOTION]) { nodes { parties(except: "AZ") { name
                      ... on Organization { offices { nodes { person { name } } } bilateralRelations(with: ["US"]) { nodes { kind } } } } } }
                    alliance: claims(property: "ALLIANCE_CHARACTERIZATION") { nodes { value number } }
                    europe: claims(property: "RELATIONS_WITH_EU") { nodes { value } } }
                  group: organization(code: "OSCE-MG") { chairs: memberships(roles: [CO_CHAIR]) { nodes { country { iso2 } } }
                    others: memberships(roles: [PARTICIPANT]) { nodes { country { iso2 } } } }
                  conflict(code: "nagorno-karabakh") { influencers: parties(roles: [INFLUENCER]) { nodes { party { name } } }
                    resolutions: claims(property: "SECURITY_COUNCIL_RESOLUTION_COUNT") { nodes { number } }
                    proposals: claims(property: "PEACE_PROPOSAL_COUNT") { nodes { number } } } }""");
        assertEquals(18, az.getInt("country.conflictEvents.totalCount"));
        assertEquals("U.S.-Azerbaijan Chamber of Commerce", az.getString("country.bilateralRelations.nodes[0].parties[0].name"));
        assertTrue(az.<List<String>>get("country.bilateralRelations.nodes[0].parties[0].offices.nodes.person.name")
                .containsAll(List.of("James Baker", "Tim Cejka")));
        assertEquals(List.of("BUSINESS_PROMOTION"),
                az.getList("country.bilateralRelations.nodes[0].parties[0].bilateralRelations.nodes.kind"));
        assertTrue(az.getString("country.alliance.nodes[0].value").contains("Muslim majority"));
        assertNull(az.get("country.alliance.nodes[0].number"));
        assertTrue(az.getString("country.europe.nodes[0].value").startsWith("good"));
        assertEquals(Set.of("RU", "FR", "US"), new HashSet<>(az.getList("group.chairs.nodes.country.iso2")));
        assertEquals(Set.of("TR", "AM", "AZ"), new HashSet<>(az.getList("group.others.nodes.country.iso2")));
        assertEquals(List.of("Russia"), az.getList("conflict.influencers.nodes.party.name"));
        assertEquals(4f, az.getFloat("conflict.resolutions.nodes[0].number"));
        assertEquals(3f, az.getFloat("conflict.proposals.nodes[0].number"));
    }

    @Test
    void eighteenEventsInOrder() {
        JsonPath conflict = Ask.graph(
                "{ conflict(code: \"nagorno-karabakh\") { status claims { nodes { property value } } parties { nodes { role side party { name } } } events(first: 100, orderBy: { field: TELLING, direction: ASC }) "
                        + "{ totalCount nodes { kind period { from until status } fatalities { best low high atLeast perYear } locations { name } participants { nodes { role party { name } } } "
                        + CITED + " } } } }");
        assertEquals("FROZEN", conflict.getString("conflict.status"));
        assertTrue(conflict.getList("conflict.claims.nodes.value").stream()
                .anyMatch(value -> value.toString().contains("technically at war")));
        assertEquals(18, conflict.getInt("conflict.events.totalCount"));
        assertEquals(
                Arrays.asList("1988", "1988", "1988", "1990", "1990", "1991-04", "1991-04", "1992", "1992", "1992-05", "1993-10", "1993",
                        "1994-05", "1992", "1994", "1997", "1999", "2001-04-03"),
                conflict.getList("conflict.events.nodes.period.from"));
        assertEquals("2001-04-06", conflict.getString("conflict.events.nodes[17].period.until"));
        assertEquals("1994", conflict.getString("conflict.events.nodes[8].period.until"));
        assertEquals(30000, conflict.getInt("conflict.events.nodes[8].fatalities.atLeast"));
        assertNull(conflict.get("conflict.events.nodes[8].fatalities.best"));
        assertEquals(100, conflict.getInt("conflict.events.nodes[4].fatalities.atLeast"));
        assertTrue(conflict.getBoolean("conflict.events.nodes[14].fatalities.perYear"));
        assertEquals(List.of("Soviet Union"),
                conflict.getList("conflict.events.nodes[4].participants.nodes.findAll { it.role == 'ACTOR' }.party.name"));
        assertEquals(List.of("Russia"),
                conflict.getList("conflict.events.nodes[12].participants.nodes.findAll { it.role == 'MEDIATOR' }.party.name"));
        assertEquals(Set.of("Russia", "France", "United States"), new HashSet<>(
                conflict.getList("conflict.events.nodes[13].participants.nodes.findAll { it.role == 'CO_CHAIR' }.party.name")));
        assertTrue(conflict.getList("conflict.events.nodes[17].participants.nodes.party.name").contains("Colin Powell"));
        assertTrue(conflict.getList("conflict.events.nodes[11].participants.nodes.party.name").contains("United Nations"));
        assertCited(conflict.getList("conflict.events.nodes.citations"));
    }

    @Test
    void supportAndInfluence() {
        JsonPath armenia = Ask.graph("{ country(code: \"AM\") { bilateralRelations(kinds: [SUPPORT]) { nodes { directed parties { name } "
                + CITED + " } } } "
                + "conflict(code: \"nagorno-karabakh\") { claims(property: \"EXTERNAL_INFLUENCE\") { nodes { value " + CITED + " } } } }");
        assertEquals("Armenia", armenia.getString("country.bilateralRelations.nodes[0].parties[0].name"));
        assertTrue(armenia.getString("conflict.claims.nodes[0].value").contains("Russia"));
        assertCited(armenia.getList("conflict.claims.nodes.citations"));
    }
}
