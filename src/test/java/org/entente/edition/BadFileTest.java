package org.entente.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.entente.HeldLock;
import org.entente.PostgresForTests;
import org.entente.edition.file.InvalidFile;
import org.entente.publisher.cow.MadeUpPanel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a file, or happens to the database meanwhile, is told, and nothing is changed. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@ExtendWith(AsItWas.class)
class BadFileTest {
    private static final String HEADER = "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\n";
    private static final String ROW = "CUB,40,Cuba,1901,2,3,1907,8,9,2016\n";

    @TempDir
    Path folder;

    @AfterEach
    void nothingIsImported() throws Exception {
        assertEquals(List.of(), Imported.sql("select edition::text from data_import where taken_out_by is null"));
    }

    private void assertTold(String text, String... parts) throws Exception {
        assertTold(Imported.file(folder, "list.csv", text, StandardCharsets.ISO_8859_1), parts);
    }

    private static void assertTold(Path file, String... parts) {
        String message = assertThrows(InvalidFile.class, () -> Imported.run(file)).getMessage();
        for (String part : parts) assertTrue(message.contains(part), message);
        assertFalse(message.contains("Exception"), message);
    }

    @Test
    void headersThatDoNotFit() throws Exception {
        assertTold(HEADER.replace(",endmonth", "") + ROW, "list.csv, line 1", "lacks the column endmonth");
        assertTold(HEADER.replace("version", "version,colour") + ROW, "list.csv, line 1", "unknown column colour");
        assertTold(HEADER.replace("ccode", "ccode,ccode") + ROW, "list.csv, line 1", "unknown column ccode");
        assertTold(ROW, "list.csv", "no table of a known data set");
        assertTold("", "list.csv is empty");
        assertTold("\n\n", "list.csv is empty");
        assertTold(folder.resolve("nowhere.csv"), "There is no file");
    }

    @Test
    void textThatIsNone() throws Exception {
        assertTold(HEADER + ROW + "\0\0\0,40,\0,1,1,1,1,1,1,2016\n", "list.csv, line 3", "NUL");
        assertTold(HEADER + ROW + "\"" + "x".repeat(10_000_000) + "\",40,Cuba,1901,2,3,1907,8,9,2016\n", "list.csv cannot be read");
    }

    /** What a quote swallows would be taken for removed. */
    @Test
    void aQuoteThatIsNeverClosed() throws Exception {
        assertTold(HEADER + ROW + ROW.replace("Cuba", "\"Cuba") + ROW.repeat(100),
                "list.csv, line 3: a quote is opened here and never closed");
        assertTold((HEADER + ROW + "\"a\nb\",40,\"He said \"\"no\"\"\",1901,2,3,1907,8,9,\"").replace("\n", "\r\n"),
                "list.csv, line 4: a quote is opened here");
        assertTold(HEADER + ROW + ROW.replace("Cuba", "\"Cuba") + ROW + ROW.replace("Cuba", "\"Cuba\""),
                "list.csv cannot be read after line 2", "closing quote");
    }

    @Test
    void aQuoteThatIsOnlyACharacter() throws Exception {
        var report = Imported.run(Imported.file(folder, "list.csv",
                HEADER + ROW.replace("Cuba", "Cu\"ba") + ROW.replace("Cuba", "\"\"").replace("1901", "1902")));
        assertEquals(2, report.added());
        Imported.takeAllOut();
    }

    @Test
    void aHeaderWithoutAnEnd() throws Exception {
        StringBuilder header = new StringBuilder("ccode,year,state");
        for (int i = 0; header.length() < 70_000; i++) header.append(",XO").append(i);
        assertTold(header + "\n373,1995,Azerbaijan\n", "list.csv, line 1: longer than 64 KB");
    }

    @Test
    void anArchiveThatUnpacksWithoutEnd() throws Exception {
        assertTold(Imported.zip(folder, "bomb.zip", Map.of("states.csv", HEADER + " ".repeat(20_000_000))),
                "bomb.zip unpacks to more than 200 times its size");
    }

    @Test
    void aFileOfWhichNoRowCanBeTaken() throws Exception {
        assertRefused(HEADER + ROW.replace("40", "9999").repeat(3), "None of the 3 rows of list.csv can be taken", "--allow-removal");
    }

    @Test
    void aFileThatLacksMuchOfWhatWasThere() throws Exception {
        List<String> rows = IntStream.range(0, 60).mapToObj(i -> "CUB,40,Cuba," + (1900 + i) + ",1,1," + (1900 + i) + ",12,31,2016\n")
                .toList();
        Imported.run(Imported.file(folder, "list.csv", HEADER + String.join("", rows)));
        List<String> whole = Imported.checksum();
        String cut = HEADER + String.join("", rows.subList(0, 39));
        assertRefused(cut, "list.csv would remove 21 of the 60 facts that cow-states-2016 has stated", "--allow-removal");
        assertThrows(RefusedImport.class,
                () -> Imported.run(new Import.Order(folder.resolve("list.csv"), Imported.dataSets(), Release.UNSAID, true, false)),
                "a dry run tells it, too");
        assertEquals(whole, Imported.checksum());
        assertEquals(21,
                Imported.run(new Import.Order(folder.resolve("list.csv"), Imported.dataSets(), Release.UNSAID, false, true)).removed());
        Imported.takeAllOut();
    }

    private void assertRefused(String text, String... parts) throws Exception {
        Path file = Imported.file(folder, "list.csv", text);
        RefusedImport refused = assertThrows(RefusedImport.class, () -> Imported.run(file));
        for (String part : parts) assertTrue(refused.getMessage().contains(part), refused.getMessage());
        assertEquals(text.lines().count() - 1, refused.report().rowsRead());
    }

    @Test
    void anArchiveThatIsCutOff() throws Exception {
        Path whole = Imported.zip(folder, "whole.zip", Map.of("states.csv", HEADER + ROW.repeat(1000)));
        byte[] bytes = Files.readAllBytes(whole);
        for (int length : new int[] {3, bytes.length / 2, bytes.length - 10}) {
            Path cut = folder.resolve("cut" + length + ".zip");
            Files.write(cut, Arrays.copyOf(bytes, length));
            assertTold(cut, "cut" + length + ".zip is not a complete .zip");
        }
        bytes[100] ^= 0x55;
        Path damaged = Files.write(folder.resolve("damaged.zip"), bytes);
        assertTold(damaged, "states.csv");
        assertTold(Imported.zip(folder, "other.zip", Map.of("readme.txt", "x")), "other.zip holds no table, such as a .csv file");
    }

    @Test
    void aDryRunChangesNothing() throws Exception {
        var report = Imported
                .run(new Import.Order(Imported.file(folder, "list.csv", HEADER + ROW), Imported.dataSets(), Release.UNSAID, true, false));
        assertEquals(1, report.added());
        assertTrue(report.dryRun());
        assertNotNull(report.edition());
    }

    @Test
    void rowsThatAreNoneAreCountedAndLeftOut() throws Exception {
        var report = Imported.run(Imported.file(folder, "list.csv", HEADER + "CUB,40,Cuba\n" + ROW + ROW));
        assertEquals(List.of("2 has 3 fields, the header 10", "4 states once more what another row has stated (system_membership)"),
                report.rejections().kept().stream().map(one -> one.line() + " " + one.reason()).toList());
        assertEquals(1, report.added());
        Imported.takeAllOut();
    }

    @Test
    void aFullDiskIsTold() throws Exception {
        execute("create function full_disk() returns trigger language plpgsql as $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$");
        execute("create trigger full_disk before insert on system_membership for each row execute function full_disk()");
        try {
            SQLException failure = assertThrows(SQLException.class, () -> Imported.run(Imported.file(folder, "list.csv", HEADER + ROW)));
            assertEquals("53100", failure.getSQLState());
        } finally {
            execute("drop function full_disk cascade");
        }
    }

    @Test
    void aDatabaseThatGoesAwayIsTold() throws Exception {
        Path file = Imported.file(folder, "state_year_formatv3.csv", MadeUpPanel.text(200));
        CompletableFuture<Long> importing;
        try (HeldLock lock = new HeldLock(Imported.url(), "lock table membership in access exclusive mode")) {
            importing = CompletableFuture.supplyAsync(() -> edition(file));
            lock.endWaiting();
        }
        ExecutionException failure = assertThrows(ExecutionException.class, importing::get);
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof SQLException)) cause = cause.getCause();
        assertTrue(cause instanceof SQLException, String.valueOf(cause));
    }

    @Test
    void twoAtOnceComeOneAfterTheOther() throws Exception {
        Path file = Imported.file(folder, "state_year_formatv3.csv", MadeUpPanel.text(100));
        Path other = Imported.file(folder, "list.csv", HEADER + ROW);
        var first = CompletableFuture.supplyAsync(() -> edition(file));
        var second = CompletableFuture.supplyAsync(() -> edition(other));
        assertEquals(1, Math.abs(first.get() - second.get()));
        Imported.takeAllOut();
        assertNull(Imported.takeOut("cow-states"));
    }

    private static long edition(Path file) {
        try {
            return Imported.run(file).edition();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = Imported.database().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
