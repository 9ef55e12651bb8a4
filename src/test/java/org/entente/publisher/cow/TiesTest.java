package org.entente.publisher.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.Ask;
import org.entente.PostgresForTests;
import org.entente.edition.AsItWas;
import org.entente.edition.Imported;
import org.entente.edition.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Alliances, contiguity, diplomatic exchange and disputes: made-up rows in the publisher's shapes, asked for by GraphQL. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@ExtendWith(AsItWas.class)
class TiesTest {
    private static final String ALLIANCES = """
            version4id,ccode1,state_name1,ccode2,state_name2,dyad_st_day,dyad_st_month,dyad_st_year,dyad_end_day,dyad_end_month,dyad_end_year,left_censor,right_censor,defense,neutrality,nonaggression,entente,asymmetric,version
            9001,373,"Azerbaijan",640,"Turkey",3,2,1995,,,,0,1,1,0,1,,1,4.0999999
            9002,365,"Russia",710,"China",1,1,1816,5,6,1999,1,0,0,0,0,1,0,4.0999999
            9003,373,"Azerbaijan",640,"Turkey",3,2,1995,1,1,1990,0,0,1,0,0,0,0,4.0999999
            """;
    private static final String CONTIGUITY = """
            dyad,statelno,statelab,statehno,statehab,conttype,begin,end,notes,version
            365373,365,"RUS",373,"AZE",1,199112,201612,"",3.2
            365372,371,"ARM",373,"AZE",1,199112,199806,"made up, ""quoted\""",3.2
            365740,365,"RUS",740,"JPN",3,186001,201612,"",3.2
            """;

    @TempDir
    Path folder;

    @Test
    void anAllianceIsATieForEachPromise() throws Exception {
        Report report = Imported
                .run(Imported.zip(folder, "alliance.zip", Map.of("alliance_v4.1_by_dyad.csv", ALLIANCES, "notes.txt", "not read")));
        assertEquals(List.of("4 dyad_end_year 1990"),
                report.rejections().kept().stream().map(one -> one.line() + " " + one.column() + " " + one.value()).toList());
        assertEquals(Map.of("entente: empty, taken as nothing said", 1L), report.rejections().noted());
        JsonPath answer = Ask
                .graph("""
                { country(code: "AZ") { bilateralRelations(with: ["TR"], sources: ["cow-alliances-4.1"], asOf: "2000-01-01") { nodes {
                    kind status title unequal period { from until status knownUntil } citations { locator } } }
                  early: bilateralRelations(sources: ["cow-alliances-4.1"], asOf: "1994-01-01") { totalCount } }
                  soviet: country(code: "365", codeSystem: COW, asOf: "1985-01-01") { bilateralRelations(kinds: [ENTENTE]) { nodes { period { from until status knownFrom knownUntil } } } }
                  russia: country(code: "RU") { bilateralRelations(kinds: [ENTENTE]) { nodes { period { from until status knownFrom } } } } }""");
        assertEquals(List.of("DEFENSE_PACT", "NONAGGRESSION_PACT"), answer.getList("country.bilateralRelations.nodes.kind"));
        String pact = "country.bilateralRelations.nodes[0].";
        assertEquals("IN_FORCE", answer.getString(pact + "status"));
        assertEquals(true, answer.getBoolean(pact + "unequal"));
        assertEquals("1995-02-03", answer.getString(pact + "period.from"));
        assertEquals("UNKNOWN", answer.getString(pact + "period.status"));
        assertEquals("2012-12-31", answer.getString(pact + "period.knownUntil"));
        assertEquals(List.of("alliance_v4.1_by_dyad.csv:2"), answer.getList(pact + "citations.locator"));
        assertEquals(0, answer.getInt("country.early.totalCount"));
        assertNull(answer.get("soviet.bilateralRelations.nodes[0].period.from"));
        assertEquals("1816-01-01", answer.getString("soviet.bilateralRelations.nodes[0].period.knownFrom"));
        // Nobody ended it and nobody began it: the code came to mean another state.
        assertEquals("ENDED null 1991-12-25", said(answer, "soviet", "status", "until", "knownUntil"));
        assertEquals("null 1991-12-26", said(answer, "russia", "from", "knownFrom"));
        assertEquals("1999-06-05", answer.getString("russia.bilateralRelations.nodes[0].period.until"));
    }

    private static String said(JsonPath answer, String country, String... fields) {
        return Arrays.stream(fields).map(field -> answer.getString(country + ".bilateralRelations.nodes[0].period." + field))
                .collect(Collectors.joining(" "));
    }

    /** A month that holds the change is the later state's: the file gives no day. */
    @Test
    void aMonthInventsNoNeighbour() throws Exception {
        Imported.run(Imported.file(folder, "contdir.csv", CONTIGUITY));
        JsonPath answer = Ask
                .graph("""
                { country(code: "AZ") { bilateralRelations(kinds: [LAND_BOUNDARY], sources: ["cow-contiguity-3.2"]) { nodes { parties(except: "AZ") { ... on Country { iso3 } }
                    period { from } } } }
                  soviet: country(code: "365", codeSystem: COW, asOf: "1985-01-01") { bilateralRelations(kinds: [CONTIGUITY], sources: ["cow-contiguity-3.2"]) { nodes { period { from until knownUntil } } } } }""");
        assertEquals(List.of("RUS", "ARM"), answer.getList("country.bilateralRelations.nodes.parties.iso3.flatten()"));
        assertEquals(List.of("1991-12", "1991-12"), answer.getList("country.bilateralRelations.nodes.period.from"));
        assertEquals("null 1991-12-25", said(answer, "soviet", "until", "knownUntil"));
    }

    @Test
    void neighboursAreAsOfADay() throws Exception {
        Imported.run(Imported.file(folder, "contdir.csv", CONTIGUITY));
        String sources = "sources: [\"cow-contiguity-3.2\"]";
        JsonPath answer = Ask
                .graph("""
                { country(code: "AZ") { a: neighbours(asOf: "1992-06-01", %1$s) { nodes { iso2 } } b: neighbours(asOf: "2000-06-01", %1$s) { nodes { iso2 } } c: neighbours(asOf: "1990-06-01", %1$s) { nodes { iso2 } } }
                  japan: country(code: "JP") { bilateralRelations(kinds: [CONTIGUITY], asOf: "2000-01-01") { nodes { waterMiles period { from } parties(except: "JP") { ... on Country { iso2 } } } } } }"""
                        .formatted(sources));
        assertEquals(List.of("AM", "RU"), answer.getList("country.a.nodes.iso2"));
        assertEquals(List.of("RU"), answer.getList("country.b.nodes.iso2"));
        assertEquals(List.of(), answer.getList("country.c.nodes.iso2"));
        assertEquals(24, answer.getInt("japan.bilateralRelations.nodes[0].waterMiles"));
        assertEquals("RU", answer.getString("japan.bilateralRelations.nodes[0].parties[0].iso2"));
    }

    /** The Soviet Union is from 1922 with us; the source's 365 has been there since 1816. */
    @Test
    void aSourceKnowsItsStatesBetterThanWe() throws Exception {
        Imported.run(Imported.file(folder, "contdir.csv", CONTIGUITY + "365380,365,\"RUS\",380,\"SWE\",1,181601,190506,\"\",3.2\n"));
        JsonPath answer = Ask.graph("""
                { country(code: "SE") { a: neighbours(asOf: "1850-01-01", sources: ["cow-contiguity-3.2"]) { nodes { iso3 } }
                    b: neighbours(asOf: "1815-01-01", sources: ["cow-contiguity-3.2"]) { nodes { iso3 } }
                    c: neighbours(asOf: "1905-07-01", sources: ["cow-contiguity-3.2"]) { nodes { iso3 } } } }""");
        assertEquals(List.of("SUN"), answer.getList("country.a.nodes.iso3"));
        assertEquals(List.of("SUN"), answer.getList("country.b.nodes.iso3"));
        assertEquals(List.of(), answer.getList("country.c.nodes.iso3"));
    }

    @Test
    void diplomatsAreSeenInAYear() throws Exception {
        Imported.run(Imported.file(folder, "exchange.csv",
                "\"ccode1\",\"ccode2\",\"year\",\"DR_at_1\",\"DR_at_2\",\"DE\",\"version\"\n2,373,1995,3,1,1,2006.0999755859375\n2,371,1995,0,0,0,2006.0999755859375\n"));
        JsonPath answer = Ask.graph("""
                { country(code: "US") { diplomaticRelations(sources: ["cow-diplomatic-exchange-2006.1"]) { nodes { status representationOfFirst representationOfSecond
                    parties(except: "US") { ... on Country { iso2 } } period { from until status knownFrom knownUntil } } } } }""");
        assertEquals(List.of("NO_EXCHANGE", "ESTABLISHED"), answer.getList("country.diplomaticRelations.nodes.status"));
        // An ambassador of Azerbaijan in Washington, a chargé d'affaires of the United States in Baku.
        assertEquals("CHARGE_DAFFAIRES", answer.getString("country.diplomaticRelations.nodes[1].representationOfFirst"));
        assertEquals("AMBASSADOR", answer.getString("country.diplomaticRelations.nodes[1].representationOfSecond"));
        assertEquals("1995-12-31", answer.getString("country.diplomaticRelations.nodes[1].period.knownUntil"));
    }

    /** It only looked every few years: between them things may have stayed as they were. */
    @Test
    void theYearsBetweenTwoLooksEndNothing() throws Exception {
        Imported.run(Imported.file(folder, "exchange.csv",
                "ccode1,ccode2,year,DR_at_1,DR_at_2,DE,version\n2,20,1950,9,9,1,2006.1\n2,20,1925,0,0,0,2006.1\n2,20,1940,2,2,1,2006.1\n2,365,1990,3,3,1,2006.1\n"));
        JsonPath answer = Ask.graph("""
                { country(code: "US") { a: diplomaticRelations(asOf: "1924-12-31", %1$s) { totalCount } b: diplomaticRelations(asOf: "1930-07-01", %1$s) { nodes { ...seen } }
                    c: diplomaticRelations(asOf: "1945-07-01", %1$s) { nodes { ...seen } } d: diplomaticRelations(asOf: "2020-07-01", %1$s) { nodes { ...seen } } } }
                fragment seen on BilateralRelation { status representationOfFirst period { status knownFrom knownUntil } }"""
                .formatted("sources: [\"cow-diplomatic-exchange-2006.1\"]"));
        assertEquals(0, answer.getInt("country.a.totalCount"));
        assertEquals(List.of("NO_EXCHANGE"), answer.getList("country.b.nodes.status"));
        assertEquals(List.of("MINISTER"), answer.getList("country.c.nodes.representationOfFirst"));
        assertEquals(List.of(Map.of("status", "UNKNOWN", "knownFrom", "1940-01-01", "knownUntil", "1940-12-31")),
                answer.getList("country.c.nodes.period"));
        // The Soviet Union ended.
        assertEquals(List.of("1950-12-31"), answer.getList("country.d.nodes.period.knownUntil"));
    }

    @Test
    void aDisputeHasSidesAndIncidents() throws Exception {
        String dates = "-9,2,1999,3,4,1999";
        Imported.run(Imported.zip(folder, "MID.zip", Map.of(
                "MIDA 5.0.csv",
                "dispnum,stday,stmon,styear,endday,endmon,endyear,outcome,settle,fatality,fatalpre,maxdur,mindur,hiact,hostlev,recip,numa,numb,ongo2014,version\r\n99001,"
                        + dates + ",5,3,2,30,9,9,17,4,1,1,1,0,5\r\n",
                "MIDB 5.0.csv",
                "dispnum,stabb,ccode,stday,stmon,styear,endday,endmon,endyear,sidea,revstate,revtype1,revtype2,fatality,fatalpre,hiact,hostlev,orig,version\r\n99001,AZE,373,"
                        + dates
                        + ",1,1,1,-9,6,-9,17,4,1,5\r\n99001,ARM,371," + dates + ",0,0,0,-9,-9,-9,0,1,1,5\r\n99002,ARM,371," + dates
                        + ",0,0,0,-9,-9,-9,0,1,1,5\r\n",
                "MIDI 5.0.csv",
                "dispnum,incidnum,stday,stmon,styear,endday,endmon,endyear,duration,tbi,fatality,fatalpre,action,hostlev,numa,version\r\n99001,99001001,5,2,1999,5,2,1999,1,-9,0,0,1,2,1,5\r\n",
                "MIDIP 5.0.csv",
                "dispnum,incidnum,stabb,ccode,stday,stmon,styear,endday,endmon,endyear,insidea,sidea,fatality,fatalpre,action,hostlev,revtype1,revtype2,version\r\n99001,99001001,ARM,371,5,2,1999,5,2,1999,1,0,0,0,1,2,0,-9,5\r\n")));
        JsonPath answer = Ask.graph("""
                { country(code: "AZ") { conflicts(against: ["AM"], kinds: [MILITARIZED_DISPUTE]) { nodes { code name hostility highestAction reciprocated outcome settlement period { from until } fatalities { best low high }
                    parties { nodes { side originator revisionist revisionType secondRevisionType highestAction fatalities { atLeast } party { name } } }
                    events { nodes { kind hostility action participants { nodes { side highestAction revisionType period { from } party { name } } } } } } }
                    none: conflicts(against: ["TR"], kinds: [MILITARIZED_DISPUTE]) { totalCount } }
                  conflict(code: "99001", codeSystem: COW_MID) { code } }""");
        String dispute = "country.conflicts.nodes[0].";
        assertEquals(List.of("mid-99001"), answer.getList("country.conflicts.nodes.code"));
        assertEquals("Militarized dispute 99001: AZE - ARM", answer.getString(dispute + "name"));
        assertEquals(List.of("1999-02", "1999-04-03"),
                List.of(answer.getString(dispute + "period.from"), answer.getString(dispute + "period.until")));
        assertEquals(List.of("USE_OF_FORCE", "STALEMATE", "NONE"), List.of(answer.getString(dispute + "hostility"),
                answer.getString(dispute + "outcome"), answer.getString(dispute + "settlement")));
        assertEquals(List.of("CLASH", true),
                List.of(answer.getString(dispute + "highestAction"), answer.getBoolean(dispute + "reciprocated")));
        assertEquals(List.of("NO_MILITARIZED_ACTION", "CLASH"), answer.getList(dispute + "parties.nodes.highestAction"));
        assertEquals(List.of("NOT_APPLICABLE", "TERRITORY"), answer.getList(dispute + "parties.nodes.revisionType"));
        assertEquals(Arrays.asList(null, null), answer.getList(dispute + "parties.nodes.secondRevisionType"));
        assertEquals(Map.of("best", 30, "low", 26, "high", 100), answer.getMap(dispute + "fatalities"));
        assertEquals(List.of("Armenia", "Azerbaijan"), answer.getList(dispute + "parties.nodes.party.name"));
        assertEquals(999, answer.getInt(dispute + "parties.nodes[1].fatalities.atLeast"));
        assertEquals("THREAT_TO_USE_FORCE", answer.getString(dispute + "events.nodes[0].hostility"));
        assertEquals("THREAT_TO_USE_FORCE", answer.getString(dispute + "events.nodes[0].action"));
        // On side B of the dispute.
        assertEquals("A", answer.getString(dispute + "events.nodes[0].participants.nodes[0].side"));
        assertEquals("NOT_APPLICABLE", answer.getString(dispute + "events.nodes[0].participants.nodes[0].revisionType"));
        assertNull(answer.get(dispute + "events.nodes[0].participants.nodes[0].period"));
        assertEquals(0, answer.getInt("country.none.totalCount"));
        assertEquals("mid-99001", answer.getString("conflict.code"));
    }

    private static final String MIDA = "dispnum,stday,stmon,styear,endday,endmon,endyear,outcome,settle,fatality,fatalpre,maxdur,mindur,hiact,hostlev,recip,numa,numb,ongo2014,version\n";
    private static final String MIDB = "dispnum,stabb,ccode,stday,stmon,styear,endday,endmon,endyear,sidea,revstate,revtype1,revtype2,fatality,fatalpre,hiact,hostlev,orig,version\n";
    private static final String MIDI = "dispnum,incidnum,stday,stmon,styear,endday,endmon,endyear,duration,tbi,fatality,fatalpre,action,hostlev,numa,version\n";
    private static final String MIDIP = "dispnum,incidnum,stabb,ccode,stday,stmon,styear,endday,endmon,endyear,insidea,sidea,fatality,fatalpre,action,hostlev,revtype1,revtype2,version\n";

    /** It was last seen in September 2014; the data set looked until the end of that year. */
    @Test
    void whoIsInADisputeThatStillRunsHasNotLeftIt() throws Exception {
        Report report = Imported.run(Imported.zip(folder, "MID.zip", Map.of("MIDA 5.0.csv", MIDA + """
                99003,2,5,2013,18,9,2014,-9,-9,0,0,9,9,7,3,0,2,1,1,5
                99004,2,5,2013,18,9,2014,-9,-9,0,0,9,9,22,3,0,1,1,0,5
                """, "MIDB 5.0.csv", MIDB + """
                99003,AZE,373,2,5,2013,18,9,2014,1,0,0,0,0,0,7,3,1,5
                99003,TUR,640,2,5,2013,-9,9,2014,1,1,4,2,0,0,7,3,1,5
                99003,ARM,371,2,5,2013,3,6,2013,0,0,0,0,0,0,7,3,1,5
                99003,GRG,372,2,5,2013,18,9,2014,0,0,5,0,0,0,7,3,1,5
                """, "MIDI 5.0.csv", MIDI + """
                99003,99003001,1,1,2014,9,1,2014,9,-9,0,0,7,3,1,5
                """, "MIDIP 5.0.csv", MIDIP + """
                99003,99003001,AZE,373,1,1,2014,9,1,2014,1,1,0,0,7,3,0,0,5
                99003,99003001,TUR,640,3,1,2014,9,1,2014,0,1,0,0,0,1,0,0,5
                99003,99003001,ARM,371,3,1,2014,9,1,2014,2,0,0,0,0,1,0,0,5
                """)));
        assertEquals(List.of("MIDA 5.0.csv:3 hiact 22", "MIDB 5.0.csv:5 revtype1 5", "MIDIP 5.0.csv:4 insidea 2"),
                report.rejections().kept()
                        .stream().map(one -> one.table() + ":" + one.line() + " " + one.column() + " " + one.value()).sorted().toList());
        JsonPath answer = Ask.graph("""
                { conflict(code: "99003", codeSystem: COW_MID) { status period { status knownUntil }
                    parties { nodes { revisionType secondRevisionType period { from until status knownUntil } } }
                    events { nodes { participants { nodes { side period { from until } party { name } } } } } }
                  country(code: "AZ") { turkey: conflicts(against: ["TR"], kinds: [MILITARIZED_DISPUTE]) { totalCount }
                    armenia: conflicts(against: ["AM"], kinds: [MILITARIZED_DISPUTE]) { totalCount } } }""");
        assertEquals(List.of("ENDED null", "UNKNOWN 2014-12-31", "UNKNOWN 2014-12-31"),
                answer.<Map<String, Object>>getList("conflict.parties.nodes.period").stream()
                        .map(period -> period.get("status") + " " + period.get("knownUntil")).toList());
        assertEquals(Arrays.asList("2013-06-03", null, null), answer.getList("conflict.parties.nodes.period.until"));
        assertEquals(List.of("NOT_APPLICABLE", "NOT_APPLICABLE", "OTHER"), answer.getList("conflict.parties.nodes.revisionType"));
        assertEquals("POLICY", answer.getString("conflict.parties.nodes[2].secondRevisionType"));
        // Türkiye came two days later; in the dispute it is on Azerbaijan's side, though not in this incident.
        String tookPart = "conflict.events.nodes[0].participants.nodes";
        assertEquals(List.of("A", "B"), answer.getList(tookPart + ".side"));
        assertNull(answer.get(tookPart + "[0].period"));
        assertEquals(Map.of("from", "2014-01-03", "until", "2014-01-09"), answer.getMap(tookPart + "[1].period"));
        assertEquals(List.of(0, 1), List.of(answer.getInt("country.turkey.totalCount"), answer.getInt("country.armenia.totalCount")));
    }
}
