package org.entente.edition.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.Ask;
import org.entente.PostgresForTests;
import org.entente.edition.AsItWas;
import org.entente.edition.Import;
import org.entente.edition.Imported;
import org.entente.edition.Release;
import org.entente.edition.Report;
import org.entente.edition.file.InvalidFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** People's own tables: made-up facts, asked for by GraphQL. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@ExtendWith(AsItWas.class)
class EntenteCsvTest {
    private static final Map<String, String> TABLES = Map.of(
            "source.csv",
            "code,title,publisher,licence,how_to_cite,coverage_until,rank\nmy-archive,The archive of Baku,An archive,CC0,Archive 2024,2024-12-31,250\n",
            "organizations.csv", "code,name,kind,founded,locators\nTEST-ORG,Tëst Organization,FORUM,2001-02,Charter; page 1\n",
            "groups.csv", "key,name\nmy-group,The Group of Friends\n",
            "conflicts.csv", "code,name,status,from\nmy-conflict,The dispute of tests,ENDED,1999\n",
            "memberships.csv",
            "organization,country,role,from,until,status,locators\nTEST-ORG,AZ,OBSERVER,2001,2003-05,,page 2\ntest-org,SUN,MEMBER,,,,\nTEST-ORG,XX,MEMBER,,,,\nUN,AZ,MEMBER,2001,1999,,\n",
            "relations.csv",
            "kind,party_a,party_b,directed,status,title,from\nNONAGGRESSION_PACT,AZ,country:GEO,false,IN_FORCE,A treaty,1996-03-08\nNONAGGRESSION_PACT,AZ,AZ,,IN_FORCE,,\nFRIENDSHIP,AZ,GE,,IN_FORCE,,\n",
            "events.csv",
            "key,conflict,title,kind,from,until,fatalities_at_least,latitude,longitude\ne1,my-conflict,It began,CEASE_FIRE,1999-04,,12,40.4,49.8\n",
            "participations.csv",
            "conflict,event,party,role,side\n,e1,group:my-group,MEDIATOR,\nmy-conflict,,AZ,BELLIGERENT,A\n,e2,AZ,ACTOR,\n");

    @TempDir
    Path folder;

    @Test
    void severalTablesAreOneSource() throws Exception {
        Path file = Imported.zip(folder, "mine.zip", TABLES);
        Report report = Imported.run(file);
        assertEquals(
                List.of("relations.csv 3 AZ: the same party as the other", "memberships.csv 4 XX: no such country",
                        "memberships.csv 5 1999: ends before it begins",
                        "participations.csv 4 e2: no such event in these files"),
                report.rejections().kept().stream().filter(one -> !"FRIENDSHIP".equals(one.value()))
                        .map(one -> one.table() + " " + one.line() + " " + one.value() + ": " + one.reason()).toList());
        assertTrue(report.rejections().kept().stream()
                .anyMatch(one -> "FRIENDSHIP".equals(one.value()) && one.reason().startsWith("none of ")));
        assertEquals(9, report.added());
        JsonPath answer = Ask
                .graph("""
                { organization(code: "TEST-ORG") { name kind
                    memberships(orderBy: {field: COUNTRY_NAME, direction: ASC}) { nodes { role country { name } period { from until status } citations { locator source { code publisher licence howToCite } } } } }
                  country(code: "AZ") { bilateralRelations(sources: ["my-archive"]) { nodes { kind title parties(except: "AZ") { name } citations { locator } } } }
                  conflict(code: "my-conflict") { name status parties { nodes { party { name } role side } }
                    events { nodes { title fatalities { atLeast } locations { location { latitude } } participants { nodes { party { name } role } } citations { locator } } } } }""");
        assertEquals("Tëst Organization", answer.getString("organization.name"));
        assertEquals(List.of("Azerbaijan", "Soviet Union"), answer.getList("organization.memberships.nodes.country.name"));
        assertEquals(List.of("OBSERVER", "MEMBER"), answer.getList("organization.memberships.nodes.role"));
        assertEquals("2003-05", answer.getString("organization.memberships.nodes[0].period.until"));
        assertEquals("page 2", answer.getString("organization.memberships.nodes[0].citations[0].locator"));
        assertEquals("memberships.csv:3", answer.getString("organization.memberships.nodes[1].citations[0].locator"));
        assertEquals("An archive", answer.getString("organization.memberships.nodes[0].citations[0].source.publisher"));
        assertEquals(List.of("A treaty"), answer.getList("country.bilateralRelations.nodes.title"));
        assertEquals("Georgia", answer.getString("country.bilateralRelations.nodes[0].parties[0].name"));
        assertEquals("ENDED", answer.getString("conflict.status"));
        assertEquals("Azerbaijan", answer.getString("conflict.parties.nodes[0].party.name"));
        assertEquals(40.4f, answer.getFloat("conflict.events.nodes[0].locations[0].location.latitude"));
        assertEquals(12, answer.getInt("conflict.events.nodes[0].fatalities.atLeast"));
        assertEquals("The Group of Friends", answer.getString("conflict.events.nodes[0].participants.nodes[0].party.name"));

        Report again = Imported.run(file);
        assertEquals(9, again.unchanged());
        assertEquals(null, again.edition());
    }

    @Test
    void aSingleTableNeedsANameForItsSource() throws Exception {
        Path file = Imported.file(folder, "mine.csv", "kind,party_a,party_b,status\nNONAGGRESSION_PACT,AZ,GE,IN_FORCE\n");
        InvalidFile nameless = assertThrows(InvalidFile.class, () -> Imported.run(file));
        assertTrue(nameless.getMessage().contains("--release"), nameless.getMessage());
        Report report = Imported.run(new Import.Order(file, Imported.dataSets(), new Release("my-treaties", null), false, false));
        assertEquals(1, report.added());
        assertEquals("my-treaties", report.source());
    }

    @Test
    void whatWasSeenInAYearNeedsNoBeginningAndNoEnd() throws Exception {
        Path file = Imported.zip(folder, "seen.zip", Map.of("source.csv", "code,title\nmy-list,A list\n", "memberships.csv", """
                organization,country,role,from,until,status,known_from,known_until
                CD,AZ,MEMBER,,,,2003,2003
                CD,GE,MEMBER,2001,,,,2003-06
                CD,AM,MEMBER,2001,,,2003,
                CD,MD,MEMBER,,2005,,2004,2004
                CD,UA,MEMBER,,,ONGOING,,2003
                CD,KZ,MEMBER,,,,2003,2002
                CD,KG,MEMBER,,2001,,2003,
                """));
        assertEquals(
                List.of("4 2003: given beside the date of the beginning", "5 2004: given beside the date of the end",
                        "6 2003: given beside the status ONGOING", "7 2002: ends before it begins", "8 2003: ends before it begins"),
                Imported.run(file).rejections().kept().stream().map(one -> one.line() + " " + one.value() + ": " + one.reason()).toList());
        JsonPath answer = Ask.graph("""
                { organization(code: "CD") { memberships(sources: ["my-list"], orderBy: {field: COUNTRY_NAME, direction: ASC}) {
                    nodes { country { iso2 } then: holds(on: "2003-02-01") later: holds(on: "2003-12-31")
                      period { from until status knownFrom knownUntil } } } } }""");
        String nodes = "organization.memberships.nodes.";
        assertEquals(List.of("AZ", "GE"), answer.getList(nodes + "country.iso2"));
        assertEquals(Arrays.asList("2003-01-01", null), answer.getList(nodes + "period.knownFrom"));
        assertEquals(List.of("2003-12-31", "2003-06-30"), answer.getList(nodes + "period.knownUntil"));
        assertEquals(List.of("UNKNOWN", "UNKNOWN"), answer.getList(nodes + "period.status"));
        assertEquals(List.of("YES", "YES"), answer.getList(nodes + "then"));
        assertEquals(List.of("YES", "UNKNOWN"), answer.getList(nodes + "later"));
    }

    @Test
    void nobodyElsesSourceIsOverwritten() throws Exception {
        Path file = Imported.file(folder, "mine.csv", "kind,party_a,party_b,status\nNONAGGRESSION_PACT,AZ,GE,IN_FORCE\n");
        InvalidFile taken = assertThrows(InvalidFile.class,
                () -> Imported.run(new Import.Order(file, Imported.dataSets(), new Release("seed-az", null), false, false)));
        assertTrue(taken.getMessage().contains("seed-az"), taken.getMessage());
    }

    @Test
    void whatAnotherSourceSaysOtherwiseIsContested() throws Exception {
        String question = """
                { organization(code: "UN") { memberships(first: 100, orderBy: {field: COUNTRY_NAME, direction: ASC}) { nodes { country { iso2 } role contested citations { source { code } } } } } }""";
        String ofAzerbaijan = "organization.memberships.nodes.findAll { it.country.iso2 == 'AZ' }";
        assertEquals(List.of("MEMBER"), Ask.graph(question).getList(ofAzerbaijan + ".role"));
        Imported.run(new Import.Order(Imported.file(folder, "mine.csv", "organization,country,role\nUN,AZ,OBSERVER\n"), Imported.dataSets(),
                new Release("my-view", null), false, false));
        JsonPath answer = Ask.graph(question);
        assertEquals(List.of("OBSERVER"), answer.getList(ofAzerbaijan + ".role"));
        assertEquals(List.of(true), answer.getList(ofAzerbaijan + ".contested"));
        assertEquals(List.of(List.of("my-view")), answer.getList(ofAzerbaijan + ".citations.source.code"));
    }

    @Test
    void aLandBoundaryMayHaveALength() throws Exception {
        Report report = Imported.run(new Import.Order(Imported.file(folder, "mine.csv", """
                kind,party_a,party_b,status,length_km
                LAND_BOUNDARY,DE,PL,ESTABLISHED,467.5
                LAND_BOUNDARY,DE,FR,ESTABLISHED,
                LAND_BOUNDARY,DE,DK,ESTABLISHED,-1
                DEFENSE_PACT,DE,PL,IN_FORCE,467
                """), Imported.dataSets(), new Release("lengths", null), false, false));
        assertEquals(List.of("4 length_km -1: not a number above zero", "5 length_km 467: only a LAND_BOUNDARY has a length"),
                report.rejections().kept().stream().map(one -> one.line() + " " + one.column() + " " + one.value() + ": " + one.reason())
                        .toList());
        assertEquals(Arrays.asList(467.5f, null), Ask.graph(
                "{ country(code: \"DE\") { bilateralRelations(orderBy: { field: LENGTH, direction: ASC }, sources: [\"lengths\"]) { nodes { lengthKm } } } }")
                .getList("country.bilateralRelations.nodes.lengthKm"));
    }

    @Test
    void aSourceMayDenyAMembership() throws Exception {
        Imported.run(new Import.Order(Imported.file(folder, "mine.csv", "organization,country,role\nUN,AZ,NONE\n"), Imported.dataSets(),
                new Release("denied", null), false, false));
        JsonPath answer = Ask
                .graph("""
                { country(code: "AZ") { memberships(first: 100) { nodes { organization { code } } } none: memberships(roles: [NONE]) { nodes { contested } } }
                  organization(code: "UN") { memberships(sources: ["un-members"], first: 100) { nodes { country { iso2 } contested claims { role } } } } }""");
        assertFalse(answer.getList("country.memberships.nodes.organization.code").contains("UN"));
        assertEquals(List.of(true), answer.getList("country.none.nodes.contested"));
        assertEquals(List.of("NONE", "MEMBER", "MEMBER"),
                answer.getList("organization.memberships.nodes.find { it.country.iso2 == 'AZ' }.claims.role"));
    }

    @Test
    void aSourceThatRanksOtherwiseIsShownOtherwise() throws Exception {
        Map<String, String> facts = Map.of("memberships.csv", "organization,country,role\nUN,AZ,OBSERVER\n");
        String shown = "select m.role from membership m join country c on c.id = m.country_id join organization o on o.id = m.organization_id where m.shown and c.iso2 = 'AZ' and o.code = 'UN'";
        for (Map.Entry<Integer, String> rank : List.of(Map.entry(200, "OBSERVER"), Map.entry(-1, "MEMBER"))) {
            Map<String, String> tables = new HashMap<>(facts);
            tables.put("source.csv", "code,title,rank\nmy-ranks,Ranks," + rank.getKey() + "\n");
            Report report = Imported.run(Imported.zip(folder, "mine" + rank.getKey() + ".zip", tables));
            assertTrue(report.edition() != null, "an edition");
            assertEquals(List.of(rank.getValue()), Imported.sql(shown));
        }
    }

    /** What belongs to something that comes later in the table waits for it; all of it is taken out again, however deep. */
    @Test
    void aChildMayComeBeforeItsParent() throws Exception {
        Report report = Imported.run(Imported.zip(folder, "family.zip", Map.of("source.csv", "code,title\nfamily,A family\n",
                "organizations.csv", """
                        code,name,kind,parent,aliases
                        T-CHILD,Child Örg,FORUM,T-MOTHER,Kiddo; Kleine
                        T-MOTHER,Mother,FORUM,T-GRANDMOTHER,
                        T-GRANDMOTHER,Grandmother,FORUM,,
                        T-LOOP1,One,FORUM,T-LOOP2,
                        T-LOOP2,Two,FORUM,T-LOOP1,
                        T-ORPHAN,Orphan,FORUM,T-NOBODY,
                        UN,Mine too,FORUM,T-MOTHER,
                        """,
                "memberships.csv", "organization,country,role\nT-CHILD,AZ,MEMBER\nT-ORPHAN,AZ,MEMBER\nUN,XK,OBSERVER\n",
                "persons.csv", "key,name,description\nt-person,A Person,made up\nhenry-kissinger,Me,made up\n",
                "offices.csv", "person,title,holder\nt-person,Chair,organization:T-CHILD\nt-nobody,Chair,AZ\n",
                "claims.csv",
                "subject,property,value\norganization:T-CHILD,MEMBERS,12\norganization:T-CHILD,MEMBERS,13\nconflict:t-none,MEMBERS,1\n")));
        assertEquals(
                List.of("organizations.csv 5 T-LOOP2", "organizations.csv 6 T-LOOP1", "organizations.csv 7 T-NOBODY",
                        "claims.csv 4 conflict:t-none", "memberships.csv 3 T-ORPHAN", "offices.csv 3 t-nobody"),
                report.rejections().kept().stream().map(one -> one.table() + " " + one.line() + " " + one.value()).toList());
        assertEquals(11, report.added());
        JsonPath answer = Ask.graph("""
                { organization(code: "T-CHILD") { name parent { name parent { name } } claims { nodes { value contested } } }
                  search(text: "kiddo") { nodes { found { ... on Organization { code } } } }
                  un: organization(code: "UN") { name } }""");
        assertEquals("Grandmother", answer.getString("organization.parent.parent.name"));
        assertEquals(List.of(true, true), answer.getList("organization.claims.nodes.contested"));
        assertEquals(List.of("T-CHILD"), answer.getList("search.nodes.found.code"));
        // What somebody says of a thing that others state, too, stands beside it; their own facts they want to see first.
        assertEquals("Mine too", answer.getString("un.name"));
        Imported.takeOut("family");
        assertEquals("United Nations", Ask.graph("{ organization(code: \"UN\") { name } }").getString("organization.name"));
    }
}
