package org.entente.publisher.ucdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import org.entente.edition.Import;
import org.entente.edition.Imported;
import org.entente.edition.Release;
import org.entente.edition.Report;
import org.entente.edition.file.InvalidFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Armed conflicts and events: made-up rows in the publisher's shapes. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@ExtendWith(AsItWas.class)
class UcdpTest {
    private static final String CONFLICTS = """
            conflict_id,location,side_a,side_a_id,side_a_2nd,side_b,side_b_id,side_b_2nd,incompatibility,territory_name,year,intensity_level,cumulative_intensity,type_of_conflict,start_date,start_prec,start_date2,start_prec2,ep_end,ep_end_date,ep_end_prec,gwno_a,gwno_a_2nd,gwno_b,gwno_b_2nd,gwno_loc,region,version
            99901,Georgia,Government of Georgia,63,"Government of Turkey, Government of Armenia","Blue Front, Red Front","9801, 9802","",1,Hills,2001,1,0,4,2001-03-04,1,2001-05-01,4,0,"","",372,"640, 371","","",372,1,25.1
            99901,Georgia,Government of Georgia,63,"","Blue Front",9801,"",1,Hills,2002,2,1,3,2001-03-04,1,2001-05-01,4,1,2002-07-08,"",372,"","","",372,1,25.1
            99901,Georgia,Government of Georgia,63,"","Blue Front",9801,"",1,Hills,2024,1,1,3,2001-03-04,1,2024-05-06,1,0,"","",372,"","","",372,1,25.1
            99902,"Georgia, Russia",Government of Georgia,63,"",Government of Russia,64,"",1,Coast,2003,1,0,2,2003-01-01,5,2003-01-01,5,1,2003-12-31,5,372,"",365,"","372, 365",1,25.1
            99903,Georgia,Government of Georgia,63,"","One, Two","","",1,Hills,2001,1,0,3,2001-03-04,1,2001-05-01,4,0,"","",372,"","","",372,1,25.1
            99904,Georgia,Government of Georgia,63,"","One, Two",9804,"",1,Hills,2001,1,0,3,2001-03-04,1,2001-05-01,4,0,"","",372,"","","",372,1,25.1
            99905,Georgia,Government of Georgia,63,"","One, Two",9804,"",1,Hills,2001,1,0,3,2001-03-04,1,2001-05-01,4,0,"","",372,"","","",99999,1,25.1
            """;
    private static final String HEADER = "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,"
            + "side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,"
            + "where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,"
            + "deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob\n";

    @TempDir
    Path folder;

    @Test
    void yearsBecomeSpellsOfPartiesAndEpisodes() throws Exception {
        Report report = Imported.run(Imported.file(folder, "conflicts.csv", CONFLICTS));
        assertEquals(List.of("6 side_b_id", "8 gwno_loc"),
                report.rejections().kept().stream().map(one -> one.line() + " " + one.column()).toList());
        assertEquals(Map.of("side_b_id: not as many ids as names", 1L), report.rejections().noted());
        JsonPath answer = Ask.graph("""
                { conflict(code: "99901", codeSystem: UCDP) { code name status incompatibility territory period { from status knownUntil } years { nodes { year intensity type episode { from until status } } }
                    war: years(intensities: [WAR]) { totalCount }
                    fighting: parties(roles: [BELLIGERENT]) { nodes { side party { name } period { from until status knownUntil } } }
                    supporting: parties(roles: [SUPPORTER]) { nodes { side party { name } } } }
                  other: conflict(code: "ucdp-99902") { name status parties(roles: [LOCATION]) { nodes { party { name } } } } }""");
        assertEquals("Georgia: Hills", answer.getString("conflict.name"));
        assertEquals(List.of("TERRITORY", "Hills"),
                List.of(answer.getString("conflict.incompatibility"), answer.getString("conflict.territory")));
        assertEquals("ACTIVE", answer.getString("conflict.status"));
        assertEquals("2001-03-04", answer.getString("conflict.period.from"));
        assertEquals(List.of(2001, 2002, 2024), answer.getList("conflict.years.nodes.year"));
        assertEquals(Map.of("from", "2001-05", "until", "2002-07-08", "status", "ENDED"), answer.getMap("conflict.years.nodes[0].episode"));
        assertEquals("UNKNOWN", answer.getString("conflict.years.nodes[2].episode.status"));
        assertEquals(1, answer.getInt("conflict.war.totalCount"));
        assertEquals(
                List.of("Georgia 2001 2002", "Georgia 2024 null", "Blue Front 2001 2002", "Blue Front 2024 null", "ucdp-9802 2001 2001"),
                answer.<Map<String, Map<String, Object>>>getList("conflict.fighting.nodes").stream()
                        .map(node -> node.get("party").get("name") + " " + node.get("period").get("from") + " "
                                + node.get("period").get("until"))
                        .toList());
        assertEquals(List.of("Armenia", "Türkiye"), answer.getList("conflict.supporting.nodes.party.name"));
        assertEquals("Georgia - Russia: Coast", answer.getString("other.name"));
        assertEquals(List.of("Russia", "Georgia"), answer.getList("other.parties.nodes.party.name"));
    }

    private static String year(int conflict, int year, String names, String ids) {
        return conflict + ",Georgia,Government of Georgia,63,\"\",\"" + names + "\",\"" + ids + "\",\"\",2,\"\"," + year
                + ",1,0,3,1999-03-04,1,1999-05-01,4,0,\"\",\"\",372,\"\",\"\",\"\",372,1,25.1\n";
    }

    private static List<String> belligerents() {
        return Ask.graph("{ conflict(code: \"99911\", codeSystem: UCDP) { parties(roles: [BELLIGERENT]) { nodes { party { name } } } } }")
                .<String>getList("conflict.parties.nodes.party.name").stream().sorted().toList();
    }

    /** Names are in the order of letters, ids in that of numbers: which is whose is not told. */
    @Test
    void aNameIsLearntWhereItStandsAlone() throws Exception {
        List<String> rows = List.of(year(99911, 2001, "AFRC, Kamajors, RUF", "9532, 9533, 9534"), year(99911, 2002, "RUF", "9532"),
                year(99912, 2003, "Revolutionary Front", "9532"), year(99912, 1999, "Front", "9532"),
                year(99912, 2000, "Front, Military faction (forces of Abe, Zoe)", "9532, 9535"),
                year(99911, 2003, "Military faction (forces of Abe, Zoe)", "9535"));
        String header = CONFLICTS.lines().findFirst().orElseThrow() + "\n";
        List<String> known = List.of("Georgia", "Military faction (forces of Abe, Zoe)", "Revolutionary Front", "ucdp-9533", "ucdp-9534");
        Report report = Imported.run(Imported.file(folder, "conflicts.csv", header + String.join("", rows)));
        assertEquals(Map.of(), report.rejections().noted());
        assertEquals(known, belligerents());
        Imported.takeOut("ucdp-armed-conflict");
        Imported.run(Imported.file(folder, "conflicts.csv", header + String.join("", rows.reversed())));
        assertEquals(known, belligerents());
        assertEquals(List.of("Revolutionary Front"), found("revolutionary"));
        assertEquals(List.of("ucdp-9534"), found("ucdp-9534"));

        Imported.run(Imported.file(folder, "GEDEvent_v98_1.csv",
                HEADER + event(1, "2001-02-03", 1, 1, "1").replace("9803,\"Other\nGroup\"", "9534,Kamajors")));
        assertEquals(List.of("Georgia", "Kamajors", "Military faction (forces of Abe, Zoe)", "Revolutionary Front", "ucdp-9533"),
                belligerents());
        assertEquals(List.of("Kamajors"), found("kamajors"));
    }

    private static List<String> found(String text) {
        return Ask.graph("{ search(text: \"" + text + "\") { nodes { found { ... on Group { name } } } } }")
                .getList("search.nodes.found.name");
    }

    private static String event(int id, String start, int best, int low, String more) {
        return id
                + ",R,1990,1,Clear,1,1,388,\"Made up\",1,1,\"Government of Azerbaijan - Other\",1,64,Government of Azerbaijan,1,9803,\"Other\nGroup\",-1,\"said \"\"so\"\"\",,,,,"
                + more + ",Baku,x,Baku city,,40.4,49.9,P,1,Azerbaijan,"
                + (start.startsWith("1990") ? "365" : "373") + ",Europe,1,2," + start + "," + start + ",1,2,3,4," + best + ",12," + low
                + "," + (start.startsWith("1990") ? "365" : "373") + ",\n";
    }

    @Test
    void anEventStandsAsItIsInEachVersion() throws Exception {
        Path yearly = Imported.file(folder, "GEDEvent_v98_1.csv",
                HEADER + event(1, "1990-01-20 00:00:00.000", 10, 11, "1") + event(2, "2001-02-03T00:00:00", 0, 0, "3")
                        + event(3, "2001-02-03", 1, 1, "3").replace(",1,Clear,1,", ",1,Clear,7,"));
        Report report = Imported.run(yearly);
        assertEquals(Map.of("best estimate not between low and high", 1L), report.rejections().noted());
        // Each row above it has a line break in a field.
        assertEquals(List.of("6 type_of_violence 7"), List.of(told(report)));
        String query = """
                { azerbaijan: country(code: "AZ") { conflictEvents(filter: { kinds: [STATE_BASED_VIOLENCE] }) { nodes { title conflict { code } period { from until } fatalities { best low high consistent }
                    fatalitiesBySide { sideA sideB civilians unknown } locations { name location { latitude } } datePrecision locationPrecision citations { locator source { code } }
                    participants { nodes { role side party { name } } } } } }
                  soviet: country(code: "SU") { conflictEvents(filter: { kinds: [STATE_BASED_VIOLENCE] }) { nodes { title fatalities { consistent } } } } }""";
        JsonPath answer = Ask.graph(query);
        String event = "azerbaijan.conflictEvents.nodes[0].";
        assertEquals(1, answer.getList("azerbaijan.conflictEvents.nodes").size());
        assertEquals("Government of Azerbaijan - Other, Baku", answer.getString(event + "title"));
        assertEquals("nagorno-karabakh", answer.getString(event + "conflict.code"));
        assertEquals(Map.of("sideA", 1, "sideB", 2, "civilians", 3, "unknown", 4), answer.getMap(event + "fatalitiesBySide"));
        assertEquals(List.of("BELLIGERENT A Azerbaijan", "BELLIGERENT B Other\nGroup", "LOCATION null Azerbaijan"),
                answer.<Map<String, Object>>getList(event + "participants.nodes").stream()
                        .map(node -> node.get("role") + " " + node.get("side") + " " + ((Map<?, ?>) node.get("party")).get("name"))
                        .toList());
        assertEquals(List.of(Map.of("system", "UCDP", "code", "9803")), Ask.graph(
                "{ search(text: \"other\") { nodes { found { ... on Group { codes { system code } } } } } }").getList(
                        "search.nodes.found.find { it.codes != null }.codes"));
        assertEquals(false, answer.getBoolean("soviet.conflictEvents.nodes[0].fatalities.consistent"));

        // A candidate release comes without a header, adds and revises, and stands behind the yearly one.
        Path candidate = Imported.file(folder, "GEDEvent_v98_0_2.csv",
                event(2, "2001-02-03", 5, 5, "3") + event(4, "2001-03-03", 7, 7, "3"));
        // Two events with three participants each, and what it says itself of a conflict, a group and their codes.
        assertEquals(2 + 6 + 4, Imported.run(candidate).added());
        assertEquals(List.of(0, 7), Ask.graph(query).getList("azerbaijan.conflictEvents.nodes.fatalities.best"));
        Path later = Imported.file(folder, "GEDEvent_v98_0_3.csv", event(4, "2001-03-03", 8, 8, "3"));
        Report revised = Imported.run(later);
        assertEquals(List.of(0L, 0L, 1L), List.of(revised.added(), revised.removed(), revised.changed()));
        assertEquals(List.of(0, 8), Ask.graph(query).getList("azerbaijan.conflictEvents.nodes.fatalities.best"));
        assertNull(Imported.run(later).edition());
        Imported.takeOut("ucdp-ged-candidate");
        assertEquals(List.of(0, 7), Ask.graph(query).getList("azerbaijan.conflictEvents.nodes.fatalities.best"));
    }

    private static String told(Report report) {
        return report.rejections().kept().stream().map(one -> one.line() + " " + one.column() + " " + one.value()).findFirst().orElse("");
    }

    @Test
    void aVersionHasToBeKnown() throws Exception {
        Path nameless = Imported.file(folder, "events.csv", HEADER + event(1, "1990-01-20", 1, 1, "1"));
        assertTrue(assertThrows(InvalidFile.class, () -> Imported.run(nameless)).getMessage().contains("--release"));
        assertEquals("ucdp-ged-97.1",
                Imported.run(new Import.Order(nameless, Imported.dataSets(), new Release("97.1", null), false, false)).source());
    }
}
