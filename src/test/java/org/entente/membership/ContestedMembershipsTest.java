package org.entente.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.Ask;
import org.entente.PostgresForTests;
import org.entente.SqlLog;
import org.entente.edition.AsItWas;
import org.entente.edition.Imported;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Where two sources contradict each other, and what contradicts whom, each in one request. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@ExtendWith(AsItWas.class)
class ContestedMembershipsTest {
    @TempDir
    Path folder;

    /** A list of many years that goes on after the end, a panel, and a third source that contradicts somebody else. */
    @BeforeEach
    void sources() throws Exception {
        Imported.run(Imported.file(folder, "state_year_formatv3.csv",
                "ccode,year,state,XQ1,XQ2,XQ3\n373,2013,azerbaijan,1,1,0\n373,2014,azerbaijan,1,1,0\n371,2013,armenia,-9,1,1\n371,2014,armenia,1,1,1\n"));
        own("t-book",
                "XQ1,AZ,OBSERVER,2013,,ONGOING\nXQ2,AZ,MEMBER,2013,,ONGOING\nXQ3,AZ,MEMBER,2005,,ONGOING\nXQ1,AM,MEMBER,,2013,ENDED\n");
        own("t-third", "XQ2,AZ,MEMBER,2012,,ONGOING\n");
    }

    private void own(String code, String memberships) throws Exception {
        Imported.run(Imported.zip(folder, code + ".zip", Map.of("source.csv", "code,title\n" + code + ",Made up\n", "memberships.csv",
                "organization,country,role,from,until,status\n" + memberships)));
    }

    @Test
    void whereTwoSourcesContradictEachOther() {
        SqlLog.take();
        JsonPath answer = Ask.graph("""
                { country(code: "AZ") { memberships(sources: ["t-book"], asOf: "2014-12-31", contested: true, orderBy: { field: ORGANIZATION_NAME, direction: ASC }) {
                  totalCount nodes { organization { code } role contradictions(sources: ["cow-igo-3-state-year"]) {
                    role period { from knownFrom knownUntil } citations { locator } } } } } }""");
        assertEquals(3, SqlLog.take().size(), "rows, total, contradictions");
        assertEquals(3, answer.getInt("country.memberships.totalCount"));
        assertEquals(List.of("XQ1", "XQ2", "XQ3"), answer.getList("country.memberships.nodes.organization.code"));
        // XQ2 is contested by the third source alone.
        assertEquals(List.of(List.of("MEMBER"), List.of(), List.of("NONE")),
                answer.getList("country.memberships.nodes.contradictions.role"));
    }

    @Test
    void whoIsInItAndWhatContradictsThat() {
        String query = """
                { organization(code: "XQ1") { memberships(sources: ["cow-igo-3-state-year"], asOf: "2014-12-31"%s) {
                  totalCount nodes { country { iso2 } role contested contradictions { role period { until } citations { source { code } } } } } } }""";
        JsonPath answer = Ask.graph(query.formatted(""));
        assertEquals(List.of("AM", "AZ"), answer.<String>getList("organization.memberships.nodes.country.iso2").stream().sorted().toList());
        assertEquals(List.of(true, true), answer.getList("organization.memberships.nodes.contested"));
        assertEquals(List.of(List.of("MEMBER"), List.of("OBSERVER")),
                answer.getList("organization.memberships.nodes.sort { it.country.iso2 }.contradictions.role"));
        assertEquals(0, Ask.graph(query.formatted(", contested: false")).getInt("organization.memberships.totalCount"));
    }

    /** A silence, too, tells what it contradicts; what nobody contradicts has no contradictions. */
    @Test
    void bothEndsTellOfEachOther() {
        JsonPath answer = Ask.graph("""
                { organization(code: "XQ3") { memberships { nodes { country { iso2 } role contested
                  contradictions { id role contested contradictions { role country { iso2 } citations { source { code } } } } } } } }""");
        Map<Object, Object> found = new TreeMap<>();
        answer.<Map<String, Object>>getList("organization.memberships.nodes")
                .forEach(node -> found.put(((Map<?, ?>) node.get("country")).get("iso2"), node.get("contradictions")));
        assertEquals(List.of(), found.get("AM"));
        Map<?, ?> silence = (Map<?, ?>) ((List<?>) found.get("AZ")).getFirst();
        assertEquals("NONE", silence.get("role"));
        assertEquals(List.of(Map.of("role", "MEMBER", "country", Map.of("iso2", "AZ"), "citations",
                List.of(Map.of("source", Map.of("code", "t-book"))))), silence.get("contradictions"));
    }

    /** "IOC" in one list and "IOC (NGOs)" in another one are the same; what is suspended is not. */
    @Test
    void whoSaysMemberLeavesOpenWhoIsIt() throws Exception {
        own("t-bodies", "XQ2,AM,NATIONAL_BODIES,,,ONGOING\nXQ3,AM,SUSPENDED,,,ONGOING\n");
        JsonPath answer = Ask.graph("""
                { country(code: "AM") { memberships(sources: ["t-bodies"], orderBy: { field: ORGANIZATION_NAME, direction: ASC }) {
                  nodes { contested contradictions { role } } } } }""");
        assertEquals(List.of(false, true), answer.getList("country.memberships.nodes.contested"));
        assertEquals(List.of(List.of(), List.of("MEMBER")), answer.getList("country.memberships.nodes.contradictions.role"));
    }

    /** Until some time in a year it applies, from some time in that year on it is a member: that has ended, and this goes on. */
    @Test
    void aRoleThatAnotherFollowsContradictsNothing() throws Exception {
        own("t-before", "XQ2,GE,APPLICANT,2005,2012,ENDED\nXQ3,GE,OBSERVER,2005,2012,ENDED\n");
        own("t-after", "XQ2,GE,MEMBER,2012,,ONGOING\nXQ3,GE,MEMBER,2010,,ONGOING\n");
        JsonPath answer = Ask.graph("""
                { country(code: "GE") { memberships(sources: ["t-before"], orderBy: { field: ORGANIZATION_NAME, direction: ASC }) {
                  nodes { organization { code } contradictions(sources: ["t-after"]) { role } } } } }""");
        assertEquals(List.of("XQ2", "XQ3"), answer.getList("country.memberships.nodes.organization.code"));
        assertEquals(List.of(List.of(), List.of("MEMBER")), answer.getList("country.memberships.nodes.contradictions.role"));
    }

    @Test
    void aSourceThatThereIsNotIsAnError() {
        assertEquals("BAD_USER_INPUT", Ask.code(
                "{ organization(code: \"XQ1\") { memberships { nodes { contradictions(sources: [\"t-bok\"]) { role } } } } }"));
    }
}
