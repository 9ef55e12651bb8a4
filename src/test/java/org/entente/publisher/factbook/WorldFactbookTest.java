package org.entente.publisher.factbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.PostgresForTests;
import org.entente.edition.AsItWas;
import org.entente.edition.Imported;
import org.entente.edition.Report;
import org.entente.edition.file.InvalidFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Both files as they are downloaded: made-up rows in the publisher's shapes. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@ExtendWith(AsItWas.class)
class WorldFactbookTest {
    private static final String MEMBERSHIPS = """
            select o.code || ' ' || c.key || ' ' || m.role || coalesce(' (' || m.role_text || ')', '') || ' ' || coalesce(extract(year from m.earliest)::text, '?') || ' '
              || extract(year from m.known_from) || ' ' || extract(year from m.known_until) || ' ' || coalesce(nullif(extract(year from m.latest)::text, 'Infinity'), '?') || ' '
              || m.period_status || ' ' || array_to_string(m.locators, ';')
            from membership m join country c on c.id = m.country_id join organization o on o.id = m.organization_id join source s on s.id = m.source_id
            where s.code like 'world-factbook-%' order by 1""";
    private static final String SMALL = """
            1990-1991, 1993 AL Albania | Member of | UN
            1992 AL Albania | Member of | UN, the people's CSCE
            """;

    @TempDir
    Path folder;

    private Report archive(String lines) throws Exception {
        return Imported.run(MadeUpFactbook.archive(folder, lines));
    }

    private static List<String> memberships() throws Exception {
        return Imported.sql(MEMBERSHIPS).stream().map(line -> line.replace("-Infinity", "?")).toList();
    }

    @Test
    void editionsBecomeSpells() throws Exception {
        Report report = archive("""
                1990-1993 AL Albania | Member of | UN
                1994-1995 AL Albania | Member of | UN, CE (guest), CSCE, Nowhere League
                1996-1999 AL Albania | International organization participation | UN, CE, OSCE (as a bird), WTrO (applicant)
                1990-1999 IT Italy | Member of | CE, UN, CSCE, GATT
                """);
        assertEquals(List.of(
                "CE AL GUEST 1993 1994 1995 1996 ENDED Albania (AL): 1994 to 1995",
                "CE AL MEMBER 1995 1996 1999 ? UNKNOWN Albania (AL): 1996 to 1999",
                "CE IT MEMBER ? 1990 1999 ? UNKNOWN Italy (IT): 1990 to 1999",
                "GATT IT MEMBER ? 1990 1999 ? UNKNOWN Italy (IT): 1990 to 1999",
                "OSCE AL MEMBER 1993 1994 1995 1996 ENDED Albania (AL): 1994 to 1995 as CSCE",
                "OSCE AL OTHER (as a bird) 1995 1996 1999 ? UNKNOWN Albania (AL): 1996 to 1999",
                "OSCE IT MEMBER ? 1990 1999 ? UNKNOWN Italy (IT): 1990 to 1999 as CSCE",
                "UN AL MEMBER ? 1990 1999 ? UNKNOWN Albania (AL): 1990 to 1999",
                "UN IT MEMBER ? 1990 1999 ? UNKNOWN Italy (IT): 1990 to 1999",
                "WTrO AL APPLICANT ? 1996 1999 ? UNKNOWN Albania (AL): 1996 to 1999"), memberships());
        assertEquals(Map.of("content: unknown organization", 2L), report.rejections().rejected());
        assertEquals(Map.of("a role in other words, shown as it stands", 4L), report.rejections().noted());
    }

    @Test
    void threeEditionsForgetAndFourDoNot() throws Exception {
        archive("""
                1990, 1994, 1999 AL Albania | Member of | UN
                1991-1993, 1995-1998 AL Albania | Member of | none
                1990-1999 IT Italy | Member of | UN
                """);
        assertEquals(
                List.of("UN AL MEMBER ? 1990 1994 1995 ENDED Albania (AL): 1990, 1994",
                        "UN AL MEMBER 1998 1999 1999 ? UNKNOWN Albania (AL): 1999",
                        "UN IT MEMBER ? 1990 1999 ? UNKNOWN Italy (IT): 1990 to 1999"),
                memberships());
    }

    @Test
    void anEntityIsTheCountryOfItsNameAndYear() throws Exception {
        Report report = archive("""
                1990-1991 UR Soviet Union | Member of | UN
                1992 RS Russia | Member of | UN
                1990 GC German Democratic Republic | Member of | UN
                1990 GE Germany, Federal Republic of | Member of | UN
                1991-1992 GM Germany | Member of | UN
                1990-1992 AU Austria | Member of | UN
                1990-1992 CH China | Member of | UN
                1990-1992 EE European Union | Member of | UN (observer)
                1992 GZ Gaza Strip | Member of | UN (observer)
                1992 WE West Bank | Member of | UN (observer)
                1992 XO Indian Ocean | Member of | none
                """);
        assertEquals(List.of("AT", "CN", "DD", "DE", "PS", "RU", "SU"),
                memberships().stream().map(line -> line.split(" ")[1]).distinct().sorted().toList());
        assertEquals("UN PS OBSERVER ? 1992 1992 ? UNKNOWN Gaza Strip (GZ): 1992;West Bank (WE): 1992",
                memberships().stream().filter(line -> line.startsWith("UN PS")).findFirst().orElseThrow());
        assertEquals(Map.of("a list of organizations passed over: no country of ours is European Union", 3L), report.rejections().noted());
    }

    @Test
    void anAbbreviationMeansWhatItMeantInItsEdition() throws Exception {
        archive("""
                1995 AL Albania | Member of | WTO
                1996-2003 AL Albania | Member of | WToO, WTrO
                2004-2006 AL Albania | Member of | WToO, WTO
                2007-2008 AL Albania | Member of | UNWTO, WTO
                """);
        assertEquals(List.of("WToO AL MEMBER ? 1995 2008 ? UNKNOWN Albania (AL): 1995 as WTO; 1996 to 2006; 2007 to 2008 as UNWTO",
                "WTrO AL MEMBER ? 1996 2008 ? UNKNOWN Albania (AL): 1996 to 2003; 2004 to 2008 as WTO"), memberships());
    }

    /** Albania has been in the World Trade Organization since September 2000, as its list has it. */
    @Test
    void whoAppliesFirstAndIsAMemberThenContradictsNobody() throws Exception {
        archive("""
                1996-1999 AL Albania | International organization participation | WTrO (applicant)
                2000-2002 AL Albania | International organization participation | WTrO
                """);
        String contested = "select m.role || ' ' || m.contested from membership m join organization o on o.id = m.organization_id join country c on c.id = m.country_id "
                + "where o.code = 'WTrO' and c.key = 'AL' order by 1";
        assertEquals(List.of("APPLICANT false", "MEMBER false", "MEMBER false"), Imported.sql(contested));
        archive("1996-2002 AL Albania | International organization participation | WTrO (applicant)\n");
        assertEquals(List.of("APPLICANT true", "MEMBER true"), Imported.sql(contested));
    }

    @Test
    void bothFilesAreRead() throws Exception {
        archive(SMALL);
        assertEquals(List.of("UN AL MEMBER ? 1990 1993 ? UNKNOWN Albania (AL): 1990 to 1993"), memberships());
        Imported.run(MadeUpFactbook.lastEdition(folder, """
                AJ Azerbaijan | Government/International organization participation | UN, <b>WTO</b>&nbsp;(observer)
                AJ Azerbaijan | Government/International organization participation/note | <strong>note:</strong> nothing
                """));
        assertEquals(
                List.of("UN AL MEMBER ? 1990 1993 ? UNKNOWN Albania (AL): 1990 to 1993",
                        "UN AZ MEMBER 1991 2026 2026 ? UNKNOWN Azerbaijan (AJ): 2026",
                        "WTrO AZ OBSERVER 1991 2026 2026 ? UNKNOWN Azerbaijan (AJ): 2026 as WTO"),
                memberships());
        assertEquals(List.of("world-factbook-1990-1993 31", "world-factbook-2026 30"),
                Imported.sql("select code || ' ' || rank from source where data_set = 'world-factbook' order by 1"));
    }

    @Test
    void anUnpackedArchiveIsReadFromItsFolder() throws Exception {
        for (Map.Entry<String, byte[]> file : MadeUpFactbook.archiveFiles(SMALL).entrySet()) {
            Path path = folder.resolve("unpacked").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Imported.run(folder.resolve("unpacked"));
        assertEquals(List.of("UN AL MEMBER ? 1990 1993 ? UNKNOWN Albania (AL): 1990 to 1993"), memberships());
    }

    private void refused(String told, Map<String, byte[]> files) throws Exception {
        List<String> before = Imported.checksum();
        Path zip = MadeUpFactbook.zip(folder, "broken.zip", files);
        String message = assertThrows(InvalidFile.class, () -> Imported.run(zip)).getMessage();
        assertEquals(told, message);
        assertEquals(before, Imported.checksum());
    }

    private static Map<String, byte[]> files() throws Exception {
        return new LinkedHashMap<>(MadeUpFactbook.archiveFiles(SMALL));
    }

    private static String fields(int edition) {
        return "CIA-World-Factbooks-Archive-1990-2025-main/data/fields/country_fields_" + edition + ".sql.gz";
    }

    @Test
    void anEditionThatIsMissingIsToldAndChangesNothing() throws Exception {
        Map<String, byte[]> files = files();
        files.remove(fields(1992));
        refused("The edition of 1992 is missing (country_fields_1992.sql.gz): what it lists would seem to have ended.", files);
    }

    @Test
    void aPackedFileThatHasBeenCutIsTold() throws Exception {
        Map<String, byte[]> files = files();
        files.computeIfPresent(fields(1991), (name, bytes) -> Arrays.copyOf(bytes, bytes.length - 20));
        refused(fields(1991) + " cannot be read to its end: Unexpected end of ZLIB input stream.", files);
    }

    @Test
    void aTextThatNeverEndsIsTold() throws Exception {
        Map<String, byte[]> files = files();
        files.put(fields(1991), MadeUpFactbook.packed("""
                INSERT INTO CountryFields (FieldID, CategoryID, CountryID, FieldName, Content)
                VALUES
                  (1, 1, 3, N'Member of', N'UN),
                  (2, 1, 3, NULL, 2)
                """));
        refused(fields(1991) + ", line 3: a text is opened here and never closed.", files);
    }

    @Test
    void aRowThatIsNoneIsTold() throws Exception {
        Map<String, byte[]> files = files();
        files.put(fields(1991), MadeUpFactbook.packed("""
                INSERT INTO CountryFields (FieldID, CategoryID, CountryID, FieldName, Content)
                VALUES (1, 1, 3, UN, N'x');
                """));
        refused(fields(1991) + ", line 2: a number, a text or NULL is expected, not \"UN\".", files);
        files.put(fields(1991), MadeUpFactbook.packed("""
                INSERT INTO CountryFields (FieldID, CategoryID, CountryID, FieldName, Content)
                VALUES (1, 1, 3, N'Member of'
                """));
        refused(fields(1991) + ", line 2: ends inside the row that begins here.", files);
    }

    @Test
    void whatIsNoJsonIsTold() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>(MadeUpFactbook.lastEditionFiles("AJ Azerbaijan | Government/x | UN\n"));
        files.replaceAll((name, bytes) -> Arrays.copyOf(bytes, bytes.length - 1));
        refused("factbook.json-master/region/aj.json, line 1: is no JSON: Unexpected end-of-input: expected close marker for Object.",
                files);
    }

    @Test
    void theTableOfEntitiesMustBeThere() throws Exception {
        Map<String, byte[]> files = files();
        files.keySet().removeIf(name -> name.endsWith("/countries.csv"));
        refused("The table of the entities of each edition is missing: reference_tables/countries.csv. Import the archive as it is downloaded.",
                files);
    }
}
