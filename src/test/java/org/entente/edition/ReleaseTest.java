package org.entente.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.PostgresForTests;
import org.entente.edition.file.InvalidFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Which version a file is: what the user says of it counts, and what nobody says is asked for. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@ExtendWith(AsItWas.class)
class ReleaseTest {
    private static final String STATES = "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\n";
    private static final String CUBA = "CUB,40,Cuba,1910,4,5,2016,12,31,2016\n";
    private static final String ALLIANCES = "version4id,ccode1,state_name1,ccode2,state_name2,dyad_st_day,dyad_st_month,dyad_st_year,dyad_end_day,dyad_end_month,dyad_end_year,"
            + "left_censor,right_censor,defense,neutrality,nonaggression,entente,asymmetric,version\n";
    private static final String PACT = "9001,373,Azerbaijan,640,Turkey,3,2,1995,,,,0,1,1,0,0,0,0,";
    private static final String CONTIGUITY = "dyad,statelno,statelab,statehno,statehab,conttype,begin,end,notes,version\n";

    @TempDir
    Path folder;

    @Test
    void whatTheUserSaysReachesTheRows() throws Exception {
        // Of a list that runs to 2016 a state that is there at its end goes on; of one that runs to 2020 it has ended.
        Report report = run("states.csv", STATES + CUBA, new Release("2020", null));
        assertEquals("cow-states-2020", report.source());
        assertEquals(List.of("ENDED"), Imported
                .sql("select period_status from system_membership m join source s on s.id = m.source_id where s.code = 'cow-states-2020'"));
    }

    @Test
    void theEndOfCoverageFollowsTheVersion() throws Exception {
        run("alliances.csv", ALLIANCES + PACT + "4.1\n", Release.UNSAID);
        assertEquals(List.of("2012-12-31"), Imported.sql("select coverage_until from source where code = 'cow-alliances-4.1'"));
        run("alliances.csv", ALLIANCES + PACT + "5\n", new Release(null, LocalDate.of(2020, 6, 30)));
        assertEquals(List.of("2020-06-30"), Imported.sql("select coverage_until from source where code = 'cow-alliances-5'"));
        assertEquals(List.of("2020-06-30"), Imported
                .sql("select known_until from bilateral_relation r join source s on s.id = r.source_id where s.code = 'cow-alliances-5'"));
        run("contiguity.csv", CONTIGUITY + "365373,365,RUS,373,AZE,1,199112,202001,,4\n", new Release(null, LocalDate.of(2020, 1, 31)));
        assertEquals(List.of("2020-01-31"), Imported.sql(
                "select max(known_until) from bilateral_relation r join source s on s.id = r.source_id where s.code = 'cow-contiguity-4'"));
    }

    @Test
    void anUnknownVersionMustBeToldItsEnd() throws Exception {
        String needed = "It is not known on which day version 4.2 ends: --coverage-until <day>";
        assertTold(needed, "alliances.csv", ALLIANCES + PACT + "4.2\n", Release.UNSAID);
        assertTold(needed, "contiguity.csv", CONTIGUITY + "365373,365,RUS,373,AZE,1,199112,201612,,4.2\n", Release.UNSAID);
        assertTold(needed, "exchange.csv", "ccode1,ccode2,year,dr_at_1,dr_at_2,de,version\n2,20,1920,0,0,0,4.2\n", Release.UNSAID);
        assertTold("version 4 ends", "state_year_formatv3.csv", "ccode,year,state,UN\n373,2010,azerbaijan,1\n", new Release("4", null));
    }

    @Test
    void aFileWithoutARowTellsNoVersion() throws Exception {
        String needed = "has no row that tells the version of the data set: --release <version>";
        assertTold("states.csv " + needed, "states.csv", STATES, Release.UNSAID);
        assertTold("alliances.csv " + needed, "alliances.csv", ALLIANCES, Release.UNSAID);
    }

    @Test
    void whatIsNoVersionIsToldSo() throws Exception {
        assertTold("'3' is no version of State System Membership: they are called by their year, such as 2016.", "states.csv",
                STATES + CUBA, new Release("3", null));
    }

    @Test
    void aSourceThatNamesItselfTakesNoOtherName() throws Exception {
        Path file = Imported.zip(folder, "mine.zip",
                Map.of("source.csv", "code,title\nmy-archive,Mine\n", "memberships.csv", "organization,country,role\nUN,AZ,OBSERVER\n"));
        for (Release said : List.of(new Release("other", null), new Release(null, LocalDate.EPOCH))) {
            InvalidFile refused = assertThrows(InvalidFile.class,
                    () -> Imported.run(new Import.Order(file, Imported.dataSets(), said, false, false)));
            assertEquals("source.csv says already which source it is: leave --release and --coverage-until out.", refused.getMessage());
        }
    }

    private Report run(String name, String text, Release said) throws Exception {
        return Imported.run(new Import.Order(Imported.file(folder, name, text), Imported.dataSets(), said, false, false));
    }

    private void assertTold(String expected, String name, String text, Release said) {
        InvalidFile told = assertThrows(InvalidFile.class, () -> run(name, text, said));
        assertTrue(told.getMessage().contains(expected), told.getMessage());
    }
}
