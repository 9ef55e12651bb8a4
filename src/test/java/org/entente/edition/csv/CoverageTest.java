package org.entente.edition.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.util.Collections;
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

/** A source knows nothing of what came after its end: what it calls ongoing was so then. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@ExtendWith(AsItWas.class)
class CoverageTest {
    private static final String RELATIONS = "kind,party_a,party_b,status,from,until,period_status\n";

    @TempDir
    Path folder;

    @Test
    void whatTheDocumentCallsOngoingWasSoWhenItEnds() {
        JsonPath found = Ask.graph("""
                { sources(first: 100) { nodes { code coverageUntil } }
                  country(code: "AZ") { bilateralRelations(first: 100, sources: ["seed-az"]) { nodes { period { until status knownUntil } } } }
                  conflict(code: "nagorno-karabakh") { period { from until status knownUntil } } }""");
        assertEquals("2003-12-31", found.getString("sources.nodes.find { it.code == 'seed-az' }.coverageUntil"));
        assertEquals(0, Collections.frequency(found.getList("country.bilateralRelations.nodes.period.status"), "ONGOING"));
        assertEquals(63, Collections.frequency(found.getList("country.bilateralRelations.nodes.period.knownUntil"), "2003-12-31"));
        assertEquals(Map.of("from", "1988", "status", "UNKNOWN", "knownUntil", "2003-12-31"), known(found.getMap("conflict.period")));
    }

    @Test
    void whatGoesOnIsKnownToTheEndOfItsSource() throws Exception {
        Report report = Imported.run(Imported.zip(folder, "mine.zip", Map.of(
                "source.csv", "code,title,coverage_until\nmy-treaties,Treaties,2012-06-30\n",
                "relations.csv", RELATIONS + """
                        NONAGGRESSION_PACT,AZ,GE,IN_FORCE,1996-03-08,,ONGOING
                        NONAGGRESSION_PACT,AZ,TR,IN_FORCE,,,ONGOING
                        NONAGGRESSION_PACT,AZ,KZ,IN_FORCE,1996,,
                        NONAGGRESSION_PACT,AZ,IR,IN_FORCE,1996,1999,ENDED
                        NONAGGRESSION_PACT,AZ,RU,IN_FORCE,2013,,ONGOING
                        """)));
        assertEquals(List.of("6 from 2013: begins after 2012-06-30, where its source ends"), report.rejections().kept().stream()
                .map(one -> one.line() + " " + one.column() + " " + one.value() + ": " + one.reason()).toList());
        List<Map<String, Object>> periods = Ask
                .graph("""
                { country(code: "AZ") { bilateralRelations(sources: ["my-treaties"]) { nodes { period { from until status knownUntil } } } } }""")
                .getList("country.bilateralRelations.nodes.period");
        assertEquals(List.of(Map.of("from", "1996-03-08", "status", "UNKNOWN", "knownUntil", "2012-06-30"),
                Map.of("from", "1996", "until", "1999", "status", "ENDED"), Map.of("from", "1996", "status", "UNKNOWN"),
                Map.of("status", "UNKNOWN", "knownUntil", "2012-06-30")), periods.stream().map(CoverageTest::known).toList());
    }

    @Test
    void whatGoesOnInASourceWithoutAnEndGoesOn() throws Exception {
        Imported.run(Imported.zip(folder, "mine.zip", Map.of("source.csv", "code,title\nmy-treaties,Treaties\n",
                "relations.csv", RELATIONS + "NONAGGRESSION_PACT,AZ,GE,IN_FORCE,1996-03-08,,ONGOING\n")));
        assertEquals(List.of(Map.of("from", "1996-03-08", "status", "ONGOING")), Ask
                .graph("""
                { country(code: "AZ") { bilateralRelations(sources: ["my-treaties"]) { nodes { period { from until status knownUntil } } } } }""")
                .<Map<String, Object>>getList("country.bilateralRelations.nodes.period").stream().map(CoverageTest::known).toList());
    }

    private static Map<String, Object> known(Map<String, Object> period) {
        period.values().removeIf(value -> value == null);
        return period;
    }
}
