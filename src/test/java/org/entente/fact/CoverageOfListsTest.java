package org.entente.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.entente.Ask;
import org.entente.PostgresForTests;
import org.entente.edition.AsItWas;
import org.entente.edition.Imported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Silence is no answer: each list tells whether its sources claim to have all. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@ExtendWith(AsItWas.class)
class CoverageOfListsTest {
    private static final String COVERAGE = "coverage { completeness asOf sources { code } }";

    @TempDir
    Path folder;

    private void source(String code, String about, String memberships) throws Exception {
        Imported.run(Imported.zip(folder, code + ".zip",
                Map.of("source.csv", "code,title,coverage_from,coverage_until,complete_for\n" + code + ",Made up," + about + "\n",
                        "organizations.csv", "code,name,kind\nT-ORG,An organization,FORUM\n", "memberships.csv",
                        "organization,country,role\n" + memberships)));
    }

    private static void assertCoverage(JsonPath answer, String list, String completeness, String asOf, String... sources) {
        assertEquals(completeness, answer.getString(list + ".coverage.completeness"));
        assertEquals(asOf, answer.getString(list + ".coverage.asOf"));
        assertEquals(Arrays.asList(sources), answer.getList(list + ".coverage.sources.code"));
    }

    @Test
    void whatShipsTellsWhatItIs() {
        JsonPath answer = Ask.graph("""
                { germany: country(code: "DE") { diplomaticRelations { COVERAGE } memberships { COVERAGE } }
                  group: organization(code: "OSCE-MG") { memberships(asOf: "2003-01-01") { totalCount COVERAGE } }
                  ioc: organization(code: "IOC") { memberships(asOf: "2025-12-31") { totalCount COVERAGE } }
                  un: organization(code: "UN") { memberships(asOf: "1990-01-01") { COVERAGE } }
                  company: organization(code: "AAM") { memberships { COVERAGE } children { COVERAGE } } }""".replace("COVERAGE", COVERAGE));
        assertCoverage(answer, "germany.diplomaticRelations", "PARTIAL", null, "seed-az");
        assertEquals(6, answer.getInt("group.memberships.totalCount"));
        assertCoverage(answer, "group.memberships", "PARTIAL", null, "seed-az");
        assertEquals(206, answer.getInt("ioc.memberships.totalCount"));
        assertCoverage(answer, "ioc.memberships", "COMPLETE", "2025-12-31", "ioc-committees");
        assertCoverage(answer, "un.memberships", "COMPLETE", "1990-01-01", "un-members");
        assertCoverage(answer, "company.memberships", "UNKNOWN", null);
        assertNull(answer.get("company.children.coverage"));
    }

    @Test
    void aPanelIsCompleteForItsYears() throws Exception {
        source("t-panel", "2000-01-01,2014-12-31,MEMBERS", "T-ORG,AZ,MEMBER\n");
        source("t-list", ",,", "T-ORG,GE,MEMBER\n");
        source("t-countries", ",,MEMBERSHIPS; DIPLOMATIC_RELATIONS", "T-ORG,XK,MEMBER\n");
        JsonPath answer = Ask.graph("""
                { organization(code: "T-ORG") { before: memberships(asOf: "1999-12-31") { COVERAGE } then: memberships(asOf: "2014-12-31") { COVERAGE }
                    after: memberships(asOf: "2020-01-01") { COVERAGE } list: memberships(asOf: "2010-01-01", sources: ["t-list"]) { COVERAGE } }
                  country(code: "XK") { memberships(asOf: "2020-01-01", sources: ["t-countries"]) { COVERAGE } }
                  sources(first: 100) { nodes { code completeFor } } }""".replace("COVERAGE", COVERAGE));
        assertCoverage(answer, "organization.before", "PARTIAL", null, "t-countries", "t-list", "t-panel");
        assertCoverage(answer, "organization.then", "COMPLETE", "2014-12-31", "t-panel");
        assertCoverage(answer, "organization.after", "PARTIAL", "2014-12-31", "t-countries", "t-list", "t-panel");
        assertCoverage(answer, "organization.list", "PARTIAL", null, "t-list");
        assertCoverage(answer, "country.memberships", "COMPLETE", "2020-01-01", "t-countries");
        assertEquals(List.of("MEMBERSHIPS", "DIPLOMATIC_RELATIONS"),
                answer.getList("sources.nodes.find { it.code == 't-countries' }.completeFor"));
    }

    @Test
    void theConflictsOfAYearAreThoseOfWhoCountsThem() throws Exception {
        String asked = "{ conflicts(kinds: [ARMED_CONFLICT], asOf: \"2001-06-01\") { COVERAGE } any: conflicts { COVERAGE } }"
                .replace("COVERAGE", COVERAGE);
        assertCoverage(Ask.graph(asked), "conflicts", "PARTIAL", null, "seed-az");
        assertNull(Ask.graph(asked).get("any.coverage"));
        Imported.run(Imported.zip(folder, "conflicts.zip",
                Map.of("source.csv",
                        "code,title,coverage_from,coverage_until,complete_for\nt-wars,Wars,1946-01-01,2024-12-31,ARMED_CONFLICTS\n",
                        "conflicts.csv", "code,name,kind,from\nt-war,A war,ARMED_CONFLICT,2001\n")));
        assertCoverage(Ask.graph(asked), "conflicts", "COMPLETE", "2001-06-01", "t-wars");
    }
}
