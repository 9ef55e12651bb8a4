package org.entente.publisher.factbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.Ask;
import org.entente.PostgresForTests;
import org.entente.edition.AsItWas;
import org.entente.edition.Imported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Who has headed which mission, and what was disputed: made-up rows, asked as clients do. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@ExtendWith(AsItWas.class)
class MissionsTest {
    private static final String TO_WASHINGTON = """
            { country(code: "US") { envoys(from: ["AZ"], orderBy: {field: FROM, direction: ASC}) { nodes {
              person { name } holder { name } accreditedTo { name } title notBefore notAfter
              period { from status knownFrom knownUntil } citations { locator } } } } }""";

    @TempDir
    Path folder;

    private static JsonPath ask(String query) throws Exception {
        return JsonPath.from(Ask.text(query, Map.of()));
    }

    private void given(String lines) throws Exception {
        Imported.run(MadeUpFactbook.archive(folder, lines));
    }

    @Test
    void whoHasHeadedTheMissionToWashingtonIsOneRequest() throws Exception {
        given("""
                1993-1994 AJ Azerbaijan | Diplomatic representation in US | chief of mission: Ambassador Jose MODEL chancery: 1 Street NW telephone: 1
                1995 AJ Azerbaijan | Diplomatic representation in the US | chief of mission: Ambassador José A. MODEL chancery: 1 Street NW
                1996 AJ Azerbaijan | Diplomatic representation in the US | chief of mission: Ambassador (vacant); Charge d'Affaires Bo YOUNG (since 3 May 1995)
                """);
        JsonPath answer = ask(TO_WASHINGTON);
        assertEquals(List.of("José A. Model", "Bo Young"), answer.getList("data.country.envoys.nodes.person.name"));
        assertEquals(List.of("Ambassador", "Chargé d'Affaires"), answer.getList("data.country.envoys.nodes.title"));
        assertEquals(List.of("Azerbaijan", "Azerbaijan"), answer.getList("data.country.envoys.nodes.holder.name"));
        assertEquals(List.of("United States", "United States"), answer.getList("data.country.envoys.nodes.accreditedTo.name"));
        assertEquals("Azerbaijan (AJ): 1993 to 1994 as Jose Model; 1995",
                answer.getString("data.country.envoys.nodes[0].citations[0].locator"));
        assertEquals("1993-01-01", answer.getString("data.country.envoys.nodes[0].period.knownFrom"));
        // The successor began in the year of the last edition that names him.
        assertEquals("1995-05-02", answer.getString("data.country.envoys.nodes[0].period.knownUntil"));
        assertEquals("1995-05-03", answer.getString("data.country.envoys.nodes[0].notAfter"));
        assertEquals("ENDED", answer.getString("data.country.envoys.nodes[0].period.status"));
        assertEquals("1995-05-03", answer.getString("data.country.envoys.nodes[1].period.from"));
        assertEquals("UNKNOWN", answer.getString("data.country.envoys.nodes[1].period.status"));
        JsonPath claims = ask(
                "{ country(code: \"AZ\") { claims(property: \"MISSION_IN_THE_US\") { nodes { value period { knownFrom } } } } }");
        assertEquals(List.of("vacant"), claims.getList("data.country.claims.nodes.value"));
    }

    @Test
    void whoIsNamedAgainAfterAnotherHasTwoOffices() throws Exception {
        given("""
                1990, 1992 AL Albania | Diplomatic representation | Ambassador Ann MODEL; Chancery at 1 Street; US--Ambassador Cy NORTH; Embassy at 2
                1991 AL Albania | Diplomatic representation | Ambassador Bo YOUNG; Chancery at 1 Street US: Ambassador Cy NORTH; Embassy at 2
                """);
        JsonPath answer = ask("""
                { to: country(code: "US") { envoys(from: ["AL"]) { nodes { person { id name } } } }
                  of: country(code: "AL") { envoys(from: ["US"]) { nodes { person { name } citations { locator } } } } }""");
        assertEquals(List.of("Ann Model", "Ann Model", "Bo Young"),
                answer.getList("data.to.envoys.nodes.person.name", String.class).stream().sorted().toList());
        assertEquals(2, answer.getList("data.to.envoys.nodes.person.id").stream().distinct().count());
        assertEquals("Albania (AL): 1990 to 1992", answer.getString("data.of.envoys.nodes[0].citations[0].locator"));
    }

    @Test
    void anAmbassadorElsewhereIsAccreditedHere() throws Exception {
        given("""
                2000-2001 FJ Fiji | Diplomatic representation from the US | chief of mission: Ambassador Ann MODEL (since 1 May 1999); note - also accredited to Tuvalu embassy: 1
                2000-2001 TN Tonga | Diplomatic representation from the US | the US does not have an embassy in Tonga; the ambassador to Fiji is accredited to Tonga
                2000-2001 TV Tuvalu | Member of | UN
                """);
        for (String code : List.of("FJ", "TO", "TV")) {
            JsonPath answer = ask(
                    "{ country(code: \"" + code + "\") { envoys { nodes { person { name } holder { name } period { from } } } } }");
            assertEquals(List.of("Ann Model"), answer.getList("data.country.envoys.nodes.person.name"), code);
            // The day is that of the first post.
            assertEquals(code.equals("FJ") ? "1999-05-01" : null, answer.getString("data.country.envoys.nodes[0].period.from"));
        }
        assertEquals(List.of("1"), Imported.sql("select count(*)::text from person where key = 'ann-model-us'"));
        assertTrue(ask("{ country(code: \"TO\") { claims(property: \"MISSION_OF_THE_US\") { nodes { value } } } }")
                .getString("data.country.claims.nodes[0].value").startsWith("the US does not have an embassy"));
    }

    @Test
    void noMissionIsAClaimWithItsProtectingPower() throws Exception {
        given("""
                1996-1998 IR Iran | Diplomatic representation from the US | none; note - protecting power in Iran is Switzerland
                """);
        JsonPath answer = ask("""
                { country(code: "IR") { power: claims(property: "PROTECTING_POWER_OF_THE_US") { nodes { value citations { locator } } }
                  state: claims(property: "MISSION_OF_THE_US") { nodes { value contested } } envoys { nodes { title } } } }""");
        assertEquals("Switzerland", answer.getString("data.country.power.nodes[0].value"));
        assertEquals("Iran (IR): 1996 to 1998", answer.getString("data.country.power.nodes[0].citations[0].locator"));
        assertEquals("none; note - protecting power in Iran is Switzerland", answer.getString("data.country.state.nodes[0].value"));
        assertEquals(List.of(), answer.getList("data.country.envoys.nodes"));
    }

    @Test
    void disputesAreToldAsOfADayAndFoundByTheirWords() throws Exception {
        given("""
                1993-1995 AJ Azerbaijan | Disputes | made-up quarrel over the Isle of Émeraude with its neighbors
                1996-1997 AJ Azerbaijan | International disputes | none
                """);
        JsonPath answer = ask(
                """
                { country(code: "AZ") { all: claims(property: "INTERNATIONAL_DISPUTES") { nodes { value contested period { status } } }
                  then: claims(property: "INTERNATIONAL_DISPUTES", asOf: "1994-06-30") { nodes { value period { knownFrom knownUntil } holds(on: "1994-06-30") citations { locator } } } } }""");
        assertEquals(List.of("made-up quarrel over the Isle of Émeraude with its neighbors", "none"),
                answer.getList("data.country.all.nodes.value"));
        assertEquals(List.of(false, false), answer.getList("data.country.all.nodes.contested"));
        assertEquals(List.of("Azerbaijan (AJ): 1993 to 1995"), answer.getList("data.country.then.nodes.citations[0].locator"));
        assertEquals("YES", answer.getString("data.country.then.nodes[0].holds"));
        for (String text : List.of("isle of emeraude", "ÉMERAUDE quarrels", "neighbor emer")) {
            JsonPath found = ask("{ search(text: \"" + text + "\") { nodes { matched found { ... on Claim { property value } } } } }");
            assertEquals(List.of("INTERNATIONAL_DISPUTES"), found.getList("data.search.nodes.found.property"), text);
            assertTrue(found.getString("data.search.nodes[0].matched").contains("Émeraude"), text);
        }
    }
}
