package org.entente.ingest;

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
import java.util.concurrent.TimeUnit;
import org.entente.PostgresForTests;
import org.entente.ingest.dataset.InvalidFile;
import org.entente.ingest.draft.Import;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a file, or happens to the database meanwhile, is told, and nothing is changed. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class BadFileTest {
    private static final String HEADER = "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\n";
    private static final String ROW = "CUB,40,Cuba,1901,2,3,1907,8,9,2016\n";

    @TempDir
    Path folder;

    private List<String> before;

    @BeforeEach
    void before() throws Exception {
        before = Imported.checksum();
    }

    @AfterEach
    void nothingChanged() throws Exception {
        try {
            assertEquals(List.of(), Imported.sql("select edition::text from data_import where taken_out_by is null"));
            assertEquals(before, Imported.checksum());
        } finally {
            Imported.takeAllOut();
        }
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
        assertTold(Imported.zip(folder, "other.zip", Map.of("readme.txt", "x")), "other.zip holds no .csv file");
    }

    @Test
    void aDryRunChangesNothing() throws Exception {
        var report = Imported.run(new Import.Order(Imported.file(folder, "list.csv", HEADER + ROW), null, null, true));
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
        var importing = CompletableFuture.supplyAsync(() -> {
            try {
                return Imported.run(file);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        String writers = "select count(pg_terminate_backend(pid))::text from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and query like 'copy stage_membership%'";
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (Imported.sql(writers).getFirst().equals("0") && !importing.isDone() && System.nanoTime() < end) Thread.sleep(1);
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
