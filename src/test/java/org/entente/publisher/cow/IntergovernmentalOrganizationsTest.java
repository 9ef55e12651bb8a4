package org.entente.publisher.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.entente.Ask;
import org.entente.PostgresForTests;
import org.entente.edition.AsItWas;
import org.entente.edition.Imported;
import org.entente.edition.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Both shapes, with made-up cells. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@ExtendWith(AsItWas.class)
class IntergovernmentalOrganizationsTest {
    /** UN is known, XQ1 and XQ2 are not. */
    private static final String STATE_YEAR = """
            ccode,year,state,UN,XQ1,Xq2
            373,2010,azerbaijan,1,0,-1
            373,2011,azerbaijan,1,1,-9
            373,2012,azerbaijan,1,1,0
            373,2013,azerbaijan,1,-9,3
            373,2014,azerbaijan,1,-9,3
            365,1990,russia,1,0,-1
            365,1991,russia,1,0,-1
            365,1992,russia,1,0,-1
            371,2013,armenia,1,7,0
            371,2014,armenia,1,2,0
            371,2014,armenia,1,2,0
            """.replace("\n", "\r\n");
    private static final String IGO_YEAR = """
            ioname	orgname	year	azerbaijan	armenia	sdate	deaddate	longorgname	ionum	version	sourcesandnotes
            XQ1	Short name	2013	1		1950		Organisation of the Côte	1	2.0999999	"two
            lines"
            XQ1	Short name	2014	-9	2	1950		Organisation of the Côte	1	3	x
            """;
    private static final String SECOND_ORGANIZATION = """
            Xq2	Second	2011	1	-1	2011		Second organization	2	3	x
            Xq2	Second	2012	1	-1	2011		Second organization	2	3	x
            """;
    private static final String SPELLS = """
            select o.code || ' ' || c.iso3 || ' ' || m.role || ' ' || coalesce(m.from_day::text, '?') || ' ' || coalesce(m.until_day::text, '?') || ' ' || m.period_status || ' '
              || coalesce(m.known_until::text, '-') || ' ' || array_to_string(m.locators, ';')
            from membership m join country c on c.id = m.country_id join organization o on o.id = m.organization_id join source s on s.id = m.source_id
            where s.code = '%s' order by o.code, c.iso3, coalesce(m.from_day, m.known_from)""";

    @TempDir
    Path folder;

    @Test
    void yearsBecomeSpellsAndUnknownStaysUnknown() throws Exception {
        List<String> before = Imported.checksum();
        Report report = Imported.run(Imported.zip(folder, "state_year_formatv3.zip", Map.of("state_year_formatv3.csv", STATE_YEAR)));
        String file = "state_year_formatv3.csv";
        assertEquals(List.of(
                "UN ARM MEMBER 2014-01-01 ? UNKNOWN 2014-12-31 " + file + ":11-11, column UN",
                "UN AZE MEMBER 2010-01-01 ? UNKNOWN 2014-12-31 " + file + ":2-6, column UN",
                "UN RUS MEMBER ? 1992-12-31 ENDED - " + file + ":9-9, column UN",
                "UN SUN MEMBER 1990-01-01 ? ENDED 1991-12-31 " + file + ":7-8, column UN",
                "XQ1 ARM ASSOCIATE 2014-01-01 ? UNKNOWN 2014-12-31 " + file + ":11-11, column XQ1",
                "XQ1 AZE MEMBER 2011-01-01 ? UNKNOWN 2012-12-31 " + file + ":3-4, column XQ1",
                "XQ1 AZE UNKNOWN 2013-01-01 ? UNKNOWN 2014-12-31 " + file + ":5-6, column XQ1",
                "Xq2 AZE UNKNOWN 2011-01-01 2011-12-31 ENDED - " + file + ":3-3, column Xq2",
                "Xq2 AZE OBSERVER 2013-01-01 ? UNKNOWN 2014-12-31 " + file + ":5-6, column Xq2"),
                Imported.sql(SPELLS.formatted("cow-igo-3-state-year")));
        assertEquals(List.of("10 xq1", "12 null"),
                report.rejections().kept().stream().map(rejection -> rejection.line() + " " + rejection.column()).toList());

        Imported.run(Imported.file(folder, "igo_year_formatv3.csv", IGO_YEAR.replace("\n", "\r\n"), Charset.forName("x-MacRoman")));
        assertEquals(List.of(
                "XQ1 ARM ASSOCIATE 2014-01-01 ? UNKNOWN 2014-12-31 igo_year_formatv3.csv:4-4, column armenia",
                "XQ1 AZE MEMBER 2013-01-01 ? UNKNOWN 2013-12-31 igo_year_formatv3.csv:2-2, column azerbaijan",
                "XQ1 AZE UNKNOWN 2014-01-01 ? UNKNOWN 2014-12-31 igo_year_formatv3.csv:4-4, column azerbaijan"),
                Imported.sql(SPELLS.formatted("cow-igo-3-igo-year")));
        assertEquals(List.of("Organisation of the Côte"), Imported.sql("select name from organization where code = 'XQ1'"));

        Imported.takeOut("cow-igo");
        assertEquals(List.of("XQ1"), Imported.sql("select name from organization where code = 'XQ1'"));
        Imported.takeOut("cow-igo");
        assertEquals(before, Imported.checksum());
    }

    @Test
    void whatTheTwoShapesSayDifferentlyIsContested() throws Exception {
        Imported.run(Imported.file(folder, "state_year_formatv3.csv", STATE_YEAR));
        Imported.run(Imported.file(folder, "igo_year_formatv3.csv", (IGO_YEAR + SECOND_ORGANIZATION).replace("\n", "\r\n"),
                Charset.forName("x-MacRoman")));
        JsonPath answer = Ask
                .graph("""
                { second: organization(code: "Xq2") { memberships(sources: ["cow-igo-3-igo-year"]) { nodes { contested } } }
                  organization(code: "XQ1") {
                    shown: memberships(roles: [MEMBER, ASSOCIATE, UNKNOWN]) { nodes { ...said } }
                    all: memberships(roles: [MEMBER, ASSOCIATE, UNKNOWN], sources: ["cow-igo-3-state-year", "cow-igo-3-igo-year"]) { nodes { ...said } } } }
                fragment said on Membership { country { iso2 } role contested period { from until status } citations { source { code } } }""");
        // Of 2011 the one shape does not know, of 2012 it is silent.
        assertEquals(List.of(true), answer.getList("second.memberships.nodes.contested"));
        // The one shape says that Azerbaijan came in 2011 and may still be in it, the other, which lists everybody, that it came in 2013.
        assertEquals(List.of("AM ASSOCIATE false", "AZ MEMBER true", "AZ UNKNOWN false"), said(answer, "shown"));
        assertEquals(List.of("AM ASSOCIATE false", "AM ASSOCIATE false", "AZ MEMBER true", "AZ MEMBER true", "AZ UNKNOWN false",
                "AZ UNKNOWN false"), said(answer, "all"));
    }

    /** What contradicts a statement is among its claims, also where it is silence: with a citation, and an id that finds it. */
    @Test
    void aPanelsSilenceIsAClaim() throws Exception {
        Imported.run(Imported.file(folder, "state_year_formatv3.csv",
                "ccode,year,state,IAEA,XQ1\n373,2013,azerbaijan,0,1\n373,2014,azerbaijan,0,1\n"
                        + "371,2013,armenia,1,1\n371,2014,armenia,1,1\n"));
        JsonPath answer = Ask.graph("""
                { country(code: "AZ") { memberships(first: 100) { nodes { contested role organization { code }
                    claims { id role contested period { status knownFrom knownUntil } citations { locator source { code } } } } }
                  none: memberships(roles: [NONE]) { totalCount } } }""");
        List<Map<String, Object>> ofCountry = answer.getList("country.memberships.nodes");
        Map<String, Object> agency = ofCountry.stream().filter(node -> ((Map<?, ?>) node.get("organization")).get("code").equals("IAEA"))
                .findFirst().orElseThrow();
        assertEquals(List.of("MEMBER", true), List.of(agency.get("role"), agency.get("contested")));
        Map<?, ?> silence = (Map<?, ?>) ((List<?>) agency.get("claims")).stream()
                .filter(claim -> ((Map<?, ?>) claim).get("role").equals("NONE"))
                .findFirst().orElseThrow();
        assertEquals(Map.of("status", "UNKNOWN", "knownFrom", "1816-01-01", "knownUntil", "2014-12-31"), silence.get("period"));
        assertEquals(List.of(Map.of("locator", "state_year_formatv3.csv:1", "source", Map.of("code", "cow-igo-3-state-year"))),
                silence.get("citations"));
        assertEquals("NONE",
                Ask.graph("{ node(id: \"" + silence.get("id") + "\") { ... on Membership { role } } }").getString("node.role"));
        assertEquals(0, answer.getInt("country.none.totalCount"));
        for (Map<String, Object> node : ofCountry) {
            if (node.get("contested").equals(true)) assertEquals(true, ((List<?>) node.get("claims")).size() > 1, node.toString());
        }
    }

    /** A year without data is no year without members, and the document's word on a member stays. */
    @Test
    void missingDataEndsNothing() throws Exception {
        StringBuilder text = new StringBuilder("ccode,year,state,ICAO,XQ1\n");
        List<String> icao = List.of("0", "-9", "1", "1", "-9", "-9", "1", "0", "-9");
        List<String> other = List.of("1", "-9", "-9", "0", "3", "-9", "2", "1", "-9");
        for (int i = 0; i < icao.size(); i++)
            text.append("373,").append(2006 + i).append(",azerbaijan,").append(icao.get(i)).append(',').append(other.get(i)).append('\n');
        for (int year = 2006; year <= 2014; year++)
            text.append("371,").append(year).append(",armenia,").append(year < 2014 ? "1" : "-9").append(",0\n");
        Imported.run(Imported.file(folder, "state_year_formatv3.csv", text.toString()));
        assertEquals(
                List.of("AM 2006..? UNKNOWN null 2013-12-31", "AZ ?..2012 ENDED 2012-01-01 null", "AZ ?..? UNKNOWN 2008-01-01 2009-12-31"),
                periods("ICAO"));
        assertEquals(List.of("AM AZ", "AM", "AM AZ", "AM AZ", "AM AZ", "AM AZ", "AM", "AM", "AM"),
                members("ICAO", 2007, 2006, 2008, 2010, 2011, 2012, 2013, 2014, 2030));
        assertEquals(List.of("AZ", "AZ", "AZ", "", "AZ", "AZ", "AZ", "AZ", "AZ"),
                members("XQ1", 2006, 2007, 2008, 2009, 2010, 2011, 2012, 2014, 2030));
    }

    /** A change of the code is no accession: neither of a country that goes on under another one, nor of a successor. */
    @Test
    void nobodyJoinsByAChangeOfCodes() throws Exception {
        StringBuilder text = new StringBuilder("ccode,year,state,UN,XQ1\n");
        for (int year = 1988; year <= 1993; year++) {
            text.append(year < 1990 ? 260 : 255).append(',').append(year).append(",germany,1,").append(year < 1990 ? 0 : 1).append('\n');
            text.append("365,").append(year).append(",russia,1,").append(year < 1992 ? 0 : 1).append('\n');
        }
        Imported.run(Imported.file(folder, "state_year_formatv3.csv", text.toString()));
        String file = "state_year_formatv3.csv";
        assertEquals(List.of(
                "UN DEU MEMBER 1988-01-01 ? UNKNOWN 1993-12-31 " + file + ":2-4, column UN;" + file + ":6-12, column UN",
                "UN RUS MEMBER ? ? UNKNOWN 1993-12-31 " + file + ":11-13, column UN",
                "UN SUN MEMBER 1988-01-01 ? ENDED 1991-12-31 " + file + ":3-9, column UN",
                "XQ1 DEU MEMBER 1990-01-01 ? UNKNOWN 1993-12-31 " + file + ":6-12, column XQ1",
                "XQ1 RUS MEMBER 1992-01-01 ? UNKNOWN 1993-12-31 " + file + ":11-13, column XQ1"),
                Imported.sql(SPELLS.formatted("cow-igo-3-state-year")));
        assertEquals(List.of("DE SU", "DE RU"), members("UN", 1991, 1992));
        assertEquals(List.of("false"),
                Imported.sql("select distinct contested from membership m join source s on s.id = m.source_id join organization o"
                        + " on o.id = m.organization_id where s.code = 'cow-igo-3-state-year' and o.code = 'UN' and m.from_day is null")
                        .stream().map(one -> one.equals("f") ? "false" : one).toList());
    }

    private static List<String> periods(String organization) {
        return Ask
                .graph("{ organization(code: \"" + organization
                        + "\") { memberships(sources: [\"cow-igo-3-state-year\"]) { nodes "
                        + "{ country { iso2 } period { from until status knownFrom knownUntil } } } } }")
                .<Map<String, Map<String, String>>>getList("organization.memberships.nodes").stream()
                .map(node -> node.get("country").get("iso2") + " " + orUnknown(node, "from") + ".." + orUnknown(node, "until") + " "
                        + node.get("period").get("status") + " " + node.get("period").get("knownFrom") + " "
                        + node.get("period").get("knownUntil"))
                .sorted().toList();
    }

    private static String orUnknown(Map<String, Map<String, String>> node, String date) {
        String known = node.get("period").get(date);
        return known == null ? "?" : known;
    }

    /** Who may have been in it in the middle of each year: each once. */
    private static List<String> members(String organization, int... years) {
        return Arrays.stream(years)
                .mapToObj(year -> String.join(" ", Ask.graph("{ organization(code: \"" + organization + "\") { memberships(asOf: \"" + year
                        + "-07-01\", sources: [\"cow-igo-3-state-year\"], orderBy: {field: COUNTRY_NAME, direction: ASC}) { nodes { country { iso2 } } } } }")
                        .<String>getList("organization.memberships.nodes.country.iso2")))
                .toList();
    }

    private static List<String> said(JsonPath answer, String alias) {
        return answer.<Map<String, Object>>getList("organization." + alias + ".nodes").stream()
                .map(node -> ((Map<?, ?>) node.get("country")).get("iso2") + " " + node.get("role") + " " + node.get("contested")).sorted()
                .toList();
    }
}
