package org.entente.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.Ask;
import org.entente.PostgresForTests;
import org.entente.SqlLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a tie holds on a day. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class HoldsTest {
    private static final List<String> LISTS = List.of("memberships", "bilateralRelations", "offices");

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "1918-05-28", "1949-10-12", "1991-12-25", "1992-01-01", "1993-10-05", "2004-05-01", "2019-12-31"})
    void whatMayHoldIsWhatIsNotKnownNotTo(String day) {
        Set<Object> told = new HashSet<>();
        for (String country : List.of("AZ", "RU", "SU", "DE", "US", "CS")) {
            JsonPath answer = Ask.graph(LISTS.stream().map(
                    list -> "%1$s(first: 100) { nodes { id holds(on: $day) } } asOf_%1$s: %1$s(first: 100, asOf: $day) { nodes { id } }"
                            .formatted(list))
                    .collect(Collectors.joining(" ", "query($day: Date!) { country(code: \"" + country + "\") { ", " } }")),
                    Map.of("day", day));
            for (String list : LISTS) {
                List<Map<String, String>> ties = answer.getList("country." + list + ".nodes");
                ties.forEach(tie -> told.add(tie.get("holds")));
                assertEquals(answer.getList("country.asOf_" + list + ".nodes.id"),
                        ties.stream().filter(tie -> !tie.get("holds").equals("NO")).map(tie -> tie.get("id")).toList(),
                        country + " " + list);
            }
        }
        assertTrue(told.contains("UNKNOWN"), told.toString());
    }

    /** Russia was in the Council of Europe from 1996-02-28 to 2022-03-16. */
    @Test
    void whatHasEndedIsToldAtAGlance() {
        JsonPath answer = Ask.graph("{ country(code: \"RU\") { memberships(first: 100) { nodes { organization { code } holds "
                + "before: holds(on: \"1996-02-27\") last: holds(on: \"2022-03-16\") after: holds(on: \"2022-03-17\") } } } }");
        assertEquals(Map.of("organization", Map.of("code", "CE"), "holds", "NO", "before", "NO", "last", "YES", "after", "NO"),
                answer.getMap("country.memberships.nodes.find { it.organization.code == 'CE' }"));
    }

    @Test
    void participationsTellItOfTheirOwnPeriod() {
        List<Map<String, Object>> parties = Ask
                .graph("{ conflict(code: \"nagorno-karabakh\") { parties { nodes { holds period { status } } } } }")
                .getList("conflict.parties.nodes");
        assertFalse(parties.isEmpty());
        for (Map<String, Object> party : parties) assertEquals(party.get("period") == null, party.get("holds") == null, party.toString());
    }

    @Test
    void itCostsNoStatement() {
        SqlLog.take();
        Ask.graph("{ country(code: \"AZ\") { memberships { nodes { id } } } }");
        int without = SqlLog.take().size();
        Ask.graph("{ country(code: \"AZ\") { memberships { nodes { id holds then: holds(on: \"1995-01-01\") } } } }");
        assertEquals(without, SqlLog.take().size());
    }
}
