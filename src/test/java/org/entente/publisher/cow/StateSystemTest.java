package org.entente.publisher.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
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

/** Spells of statehood: made-up rows in the publisher's shape. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@ExtendWith(AsItWas.class)
class StateSystemTest {
    private static final String HEADER = "StateAbb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\r\n";
    private static final String ROWS = """
            CUB,40,Cuba,1901,2,3,1907,8,9,2016
            CUB,40,Cuba,1910,4,5,2016,12,31,2016
            RUS,365,Russia,1816,1,1,2016,12,31,2016
            NOW,9999,Nowhere,1900,1,1,1950,1,1,2016
            BAD,20,Canada,1920,13,1,2016,12,31,2016
            """.replace("\n", "\r\n");
    private static final String SPELLS = """
            select c.iso3 || ' ' || coalesce(m.from_day::text, '?') || ' ' || coalesce(m.until_day::text, '?') || ' ' || m.period_status || ' '
              || coalesce(m.known_from::text, '-') || ' ' || coalesce(m.known_until::text, '-') || ' ' || array_to_string(m.locators, ';')
            from system_membership m join country c on c.id = m.country_id join source s on s.id = m.source_id where s.code = 'cow-states-2016' order by c.iso3, m.id""";

    @TempDir
    Path folder;

    @Test
    void spellsEndAreCutAndRunToTheEndOfCoverage() throws Exception {
        List<String> before = Imported.checksum();
        Report report = Imported.run(Imported.file(folder, "states.csv", HEADER + ROWS));
        assertEquals(List.of(
                "CUB 1901-02-03 1907-08-09 ENDED - - states.csv:2",
                "CUB 1910-04-05 ? UNKNOWN - 2016-12-31 states.csv:3",
                // One code, two states: the first had been one before the list begins.
                "RUS ? ? UNKNOWN 1991-12-26 2016-12-31 states.csv:4",
                "SUN ? ? ENDED 1816-01-01 1991-12-25 states.csv:4"), Imported.sql(SPELLS));
        assertEquals(List.of("ccode", "stmonth"), report.rejections().kept().stream().map(rejection -> rejection.column()).toList());
        assertEquals(List.of(5L, 6L), report.rejections().kept().stream().map(rejection -> rejection.line()).toList());
        assertEquals(4, report.added());

        Report again = Imported.run(Imported.file(folder, "states.csv", HEADER + ROWS));
        assertNull(again.edition());
        assertEquals(4, again.unchanged());

        Report changed = Imported.run(Imported.file(folder, "states.csv",
                HEADER + ROWS.replace("1907,8,9", "1907,8,10").replace("CUB,40,Cuba,1910,4,5,2016,12,31,2016\r\n", "")));
        assertEquals(List.of(1L, 1L, 0L), List.of(changed.changed() > 0 ? 1L : 0L, changed.removed(), changed.added()));

        Imported.takeOut("cow-states");
        assertEquals("CUB 1901-02-03 1907-08-09 ENDED - - states.csv:2", Imported.sql(SPELLS).getFirst());
        Imported.takeOut("cow-states");
        assertEquals(before, Imported.checksum());
        assertNull(Imported.takeOut("cow-states"));
    }

    /** The list dates the end of Yugoslavia two days earlier than we do. */
    @Test
    void theListDatesItsStates() throws Exception {
        Imported.run(Imported.file(folder, "states.csv", HEADER.replace("\r", "") + """
                YUG,345,Yugoslavia,1944,10,20,2006,6,3,2016
                SRB,345,Serbia,2006,6,3,2016,12,31,2016
                """));
        assertEquals(List.of("SRB 2006-06-03 ? UNKNOWN - 2016-12-31 states.csv:3", "YUG 1944-10-20 2006-06-03 ENDED - - states.csv:2"),
                Imported.sql(SPELLS));
    }

    /** Whatever our own dates of a state are: those of the list count. */
    @Test
    void asManyAreMembersAsTheListSays() throws Exception {
        Imported.run(Imported.file(folder, "states.csv", HEADER + ROWS + "AUH,300,Austria-Hungary,1816,1,1,1918,11,12,2016\r\n"));
        for (Map.Entry<String, Integer> day : Map
                .of("1815-12-31", 2, "1850-01-01", 2, "1905-06-01", 3, "1908-06-01", 2, "1918-11-12", 3, "1918-11-13",
                        2, "1991-12-25", 2, "1991-12-26", 2, "2016-12-31", 2)
                .entrySet()) {
            assertEquals(day.getValue(),
                    Ask.graph("{ systemMemberships(sources: [\"cow-states-2016\"], asOf: \"" + day.getKey() + "\") { totalCount } }")
                            .getInt("systemMemberships.totalCount"),
                    day.getKey());
        }
    }
}
