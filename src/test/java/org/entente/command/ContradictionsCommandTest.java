package org.entente.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.PostgresForTests;
import org.entente.edition.AsItWas;
import org.entente.edition.Imported;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Each kind of contradiction, between two made-up sources and with a panel: no other, and each once. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@ExtendWith(AsItWas.class)
class ContradictionsCommandTest {
    private static final String ORGANIZATIONS = "code,name,kind\nT-ONE,The first,FORUM\nT-TWO,The second,FORUM\n";

    @TempDir
    Path folder;

    private String printed;

    @BeforeEach
    void twoSources() throws Exception {
        own("t-mine", """
                T-ONE,AZ,MEMBER,1990,2000,ENDED,page 1; page 2
                T-ONE,AM,MEMBER,1992,,ONGOING,page 3
                T-ONE,GE,MEMBER,1992,,ONGOING,page 4
                T-ONE,TR,MEMBER,1995-10,,ONGOING,page 5
                T-ONE,IR,MEMBER,1995,,ONGOING,page 6
                T-ONE,KZ,MEMBER,1992,,ONGOING,page 7
                T-ONE,UA,MEMBER,1992,,ONGOING,page 8
                T-ONE,FR,MEMBER,1992,1999,ENDED,page 9
                """);
        own("t-yours", """
                T-ONE,AZ,MEMBER,1990,2000,ENDED,line 1
                T-ONE,AM,MEMBER,1994,,ONGOING,line 2
                T-ONE,GE,OBSERVER,1992,,ONGOING,line 3
                T-ONE,TR,NONE,,,UNKNOWN,line 4
                T-ONE,IR,MEMBER,1995,2001-02-03,ENDED,line 5
                T-ONE,KZ,MEMBER,1992-03-02,,ONGOING,line 6
                T-ONE,UA,UNKNOWN,,,UNKNOWN,line 7
                T-ONE,FR,OBSERVER,2000,,ONGOING,line 8
                """);
    }

    private void own(String code, String memberships) throws Exception {
        Imported.run(Imported.zip(folder, code + ".zip", Map.of("source.csv", "code,title\n" + code + ",Made up\n", "organizations.csv",
                ORGANIZATIONS, "memberships.csv", "organization,country,role,from,until,status,locators\n" + memberships)));
    }

    /** XQ1 is of the panel alone, which names Armenia in no year and Azerbaijan in two. */
    private void panel() throws Exception {
        Imported.run(Imported.file(folder, "state_year_formatv3.csv",
                "ccode,year,state,XQ1,XQ2\n373,2012,azerbaijan,0,1\n373,2013,azerbaijan,1,1\n373,2014,azerbaijan,1,1\n371,2014,armenia,0,1\n"));
        own("t-third", "XQ1,AM,MEMBER,2005,,ONGOING,box 1\nXQ1,AZ,MEMBER,2013,,ONGOING,box 2\n");
    }

    @Test
    void eachKindIsListedOnce() {
        assertEquals(0, run("t-mine"));
        assertEquals("""
                ORGANIZATION  COUNTRY  SOURCE                        ROLE         PERIOD                                  WHERE IT STANDS
                T-ONE         AM       t-mine                        MEMBER       1992 to now                             page 3
                                       - t-yours                     MEMBER       1994 to now                             line 2
                T-ONE         GE       t-mine                        MEMBER       1992 to now                             page 4
                                       - t-yours                     OBSERVER     1992 to now                             line 3
                T-ONE         IR       t-mine                        MEMBER       1995 to now                             page 6
                                       - t-yours                     MEMBER       1995 to 2001-02-03                      line 5
                T-ONE         TR       t-mine                        MEMBER       1995-10 to now                          page 5
                                       - t-yours                     NONE         ? to ?                                  line 4

                ORGANIZATION  OTHER SOURCE                  CONTRADICTIONS  MEMBERSHIP        ROLE       DATES
                T-ONE         t-yours                                    4           1           1           2

                t-mine: 4 contradictions; other sources: 1; organizations: 1
                """, printed);
    }

    @Test
    void theDayAndTheOrganizationNarrow() {
        assertEquals(0, run("t-mine", "--organization", "t-two"));
        assertEquals("t-mine: 0 contradictions; other sources: 0; organizations: 0\n", printed);
        assertEquals(0, run("t-mine", "--organization", "T-ONE", "--on", "1992-12-31"));
        assertEquals(List.of("AM", "GE", "TR"), countries());
        assertEquals(0, run("t-mine", "--on", "1980-12-31"));
        assertEquals(List.of("TR"), countries());
    }

    /** A silence of a complete list is told from either end, with the line that shows the silence. */
    @Test
    void whatACompleteListDoesNotNameIsDenied() throws Exception {
        panel();
        assertEquals(0, run("t-third"));
        assertTrue(printed.contains("""
                XQ1           AM       t-third                       MEMBER       2005 to now                             box 1
                                       - cow-igo-3-state-year        NONE         1816-01-01 to 2014-12-31                state_year_formatv3.csv:1
                """), printed);
        assertEquals(List.of("AM"), countries());
        assertEquals(0, run("cow-igo"));
        assertTrue(printed.contains("""
                XQ1           AM       cow-igo-3-state-year          NONE         1816-01-01 to 2014-12-31                state_year_formatv3.csv:1
                                       - t-third                     MEMBER       2005 to now                             box 1
                """), printed);
    }

    /** As the list of a later year that still has who has left; Armenia has come back, so that its list of that year is right. */
    @Test
    void whoIsListedAfterTheEndIsContested() throws Exception {
        Imported.run(Imported.file(folder, "state_year_formatv3.csv",
                "ccode,year,state,XQ1\n373,2011,azerbaijan,-9\n373,2012,azerbaijan,1\n371,2011,armenia,-9\n371,2012,armenia,1\n"));
        own("t-third", "XQ1,AZ,MEMBER,,2011,ENDED,box 1\nXQ1,AM,MEMBER,,2011,ENDED,box 2\nXQ1,AM,MEMBER,2012-06,,ONGOING,box 3\n");
        assertEquals(0, run("t-third"));
        assertTrue(printed.contains("""
                XQ1           AZ       t-third                       MEMBER       ? to 2011                               box 1
                                       - cow-igo-3-state-year        MEMBER       by 2012-01-01 to 2012-12-31 or later    state_year_formatv3.csv:3-3, column XQ1
                """), printed);
        assertEquals(List.of("AZ"), countries());
    }

    /** Versions of one data set contradict each other, too; each pair is there once. */
    @Test
    void ofTwoVersionsEachPairIsListedOnce() throws Exception {
        panel();
        Imported.run(Imported.file(folder, "igo_year_formatv3.csv",
                "ioname,orgname,year,armenia,azerbaijan,sdate,deaddate,longorgname,ionum,version\nXQ1,short,2014,1,2,1950,,Long,1,3\n"));
        Path file = folder.resolve("both.csv");
        assertEquals(0, run("cow-igo", "--organization", "XQ1", "--csv", file.toString()));
        // Which statement comes first does not matter.
        List<Set<String>> pairs = lines(file).stream()
                .map(line -> Set.of(line.getField("country") + statement(line, ""), line.getField("country") + statement(line, "other_")))
                .toList();
        assertEquals(List.copyOf(new LinkedHashSet<>(pairs)), pairs);
        assertTrue(pairs.contains(Set.of("AZ cow-igo-3-state-year MEMBER 2013", "AZ cow-igo-3-igo-year ASSOCIATE 2014")), pairs.toString());
        assertEquals(6, pairs.size(), pairs.toString());
    }

    private static List<NamedCsvRecord> lines(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(file)) {
            return lines.stream().toList();
        }
    }

    private static String statement(NamedCsvRecord line, String which) {
        return Stream.of("source", "role", "from").map(column -> " " + line.getField(which + column)).collect(Collectors.joining());
    }

    @Test
    void whatIsListedIsWhatIsContested() throws Exception {
        panel();
        Path file = folder.resolve("all.csv");
        Files.writeString(file, "");
        for (String source : Imported.sql("select distinct s.code from source s join membership m on m.source_id = s.id")) {
            assertEquals(0, run(source, "--csv", file.toString()));
            assertEquals(
                    Imported.sql(
                            "select distinct o.code || ',' || coalesce(c.iso2, upper(c.key)) || ',' || m.role from (select * from membership union all select * from membership_silence) m"
                                    + " join source s on s.id = m.source_id join organization o on o.id = m.organization_id join country c on c.id = m.country_id"
                                    + " where m.contested and s.code = '" + source + "' order by 1"),
                    lines(file).stream()
                            .map(line -> String.join(",", line.getField("organization"), line.getField("country"), line.getField("role")))
                            .distinct().sorted().toList());
        }
    }

    @Test
    void programsReadCsv() throws Exception {
        Path file = folder.resolve("out.csv");
        assertEquals(0, run("t-mine", "--csv", file.toString()));
        assertEquals("""
                organization,country,about,source,role,from,until,status,known_from,known_until,locators,other_source,other_role,other_from,other_until,other_status,other_known_from,other_known_until,other_locators
                T-ONE,AM,DATES,t-mine,MEMBER,1992,,ONGOING,,,page 3,t-yours,MEMBER,1994,,ONGOING,,,line 2
                T-ONE,GE,ROLE,t-mine,MEMBER,1992,,ONGOING,,,page 4,t-yours,OBSERVER,1992,,ONGOING,,,line 3
                T-ONE,IR,DATES,t-mine,MEMBER,1995,,ONGOING,,,page 6,t-yours,MEMBER,1995,2001-02-03,ENDED,,,line 5
                T-ONE,TR,MEMBERSHIP,t-mine,MEMBER,1995-10,,ONGOING,,,page 5,t-yours,NONE,,,UNKNOWN,,,line 4
                """.replace("\n", "\r\n"), Files.readString(file));
        assertTrue(printed.endsWith("t-mine: 4 contradictions; other sources: 1; organizations: 1\n"), printed);
        assertEquals(1, run("t-mine", "--csv", folder.resolve("none/out.csv").toString()));
        assertTrue(printed.contains("out.csv could not be written"), printed);
    }

    @Test
    void mistakesAreTold() {
        assertEquals(1, run("t-mein"));
        assertEquals("There is no data set or source 't-mein'. Did you mean 't-mine'?\n", printed);
        assertEquals(1, run("ucdp-ged"));
        assertEquals("Nothing of ucdp-ged is in the graph: import it first, see: entente import list\n", printed);
        assertEquals(1, run("t-mine", "--organization", "T-ONEE"));
        assertEquals("There is no organization 'T-ONEE'. Did you mean 'T-ONE'?\n", printed);
        assertEquals(2, run("t-mine", "--on", "2014"));
        assertTrue(printed.startsWith("--on must be a day, such as 2014-12-31."), printed);
    }

    private int run(String... arguments) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text, true);
        int code = new CommandLine(new EntenteCommand()).setOut(out).setErr(out)
                .execute(Stream.concat(Stream.of("import", "contradictions"), Stream.of(arguments)).toArray(String[]::new));
        printed = text.toString();
        return code;
    }

    /** Of each pair, in order. */
    private List<String> countries() {
        List<String> lines = printed.lines().toList();
        return lines.stream().filter(line -> line.matches(" {23}- .*")).map(line -> {
            int at = lines.indexOf(line);
            while (lines.get(at).startsWith(" ")) at--;
            return lines.get(at).substring(14, 16);
        }).toList();
    }
}
