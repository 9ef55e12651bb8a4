package org.entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.entente.bench.LargeEventFile;
import org.entente.edition.Imported;
import org.entente.publisher.cow.MadeUpPanel;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The packaged program as a command: what it prints, how it ends, and that a kill at any moment loses and leaves nothing. */
@Execution(ExecutionMode.CONCURRENT)
@Order(1)
class ImportIT {
    private static final int AT_COMMIT = 4711;
    private static final String STATES = "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\nCUB,40,Cuba,1901,2,3,1907,8,9,2016\n";

    @TempDir
    Path folder;

    /** Where an import is killed: each lock stops it at one statement. */
    private enum Moment {
        NOTHING_READ("lock table data_import in share mode"),
        STAGING("lock table membership in access exclusive mode"),
        MERGE_BEGINS("lock table party in share mode"),
        HALF_MERGED("lock table membership in share mode"),
        MERGED("lock table bilateral_relation in share mode"),
        COMMITTING("select pg_advisory_lock(" + AT_COMMIT + ")");

        private final String lock;

        Moment(String lock) {
            this.lock = lock;
        }
    }

    @Test
    void aKillAtAnyMomentLosesNothing() throws Exception {
        Path states = Files.writeString(folder.resolve("states.csv"), STATES);
        Path panel = Files.writeString(folder.resolve("state_year_formatv3.csv"), MadeUpPanel.text(200));
        String whole = database("whole");
        assertEquals(0, entente(whole, "import", states.toString()).waitFor());
        assertEquals(0, entente(whole, "import", panel.toString()).waitFor(), this::log);

        String killed = database("killed");
        assertEquals(0, entente(killed, "import", states.toString()).waitFor());
        stopAtCommit(killed);
        List<String> before = checksum(killed);
        for (Moment moment : Moment.values()) {
            kill(killed, panel, moment);
            // Who has begun to commit cannot be told any more that its client is gone.
            assertEquals(moment == Moment.COMMITTING ? checksum(whole) : before, checksum(killed), moment + ": half an import is left");
        }
        assertEquals(0, entente(killed, "import", panel.toString()).waitFor(), this::log);
        assertEquals(checksum(whole), checksum(killed));
    }

    private void kill(String url, Path file, Moment moment) throws Exception {
        HeldLock start = new HeldLock(url, "lock table source in share mode");
        Process process = entente(url, "import", file.toString());
        try {
            // Past what every start does with the tables.
            start.awaitWaiting();
            try (HeldLock lock = new HeldLock(url, moment.lock)) {
                start.close();
                lock.awaitWaiting();
                process.destroyForcibly().waitFor();
            }
        } finally {
            start.close();
            process.destroyForcibly().waitFor();
        }
        awaitNoImport(url);
    }

    /** A trigger that fires with the commit and waits for a lock. */
    private static void stopAtCommit(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create function wait_for_lock() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock("
                    + AT_COMMIT + "); return null; end $$");
            statement.execute(
                    "create constraint trigger wait_for_lock after update on data_import deferrable initially deferred for each row execute function wait_for_lock()");
        }
    }

    /** What a native executable must not lack: the reading of each shape, of .zip and of old character sets. */
    @Test
    void eachDataSetIsRead() throws Exception {
        String url = database("each");
        String pairs = "version4id,ccode1,state_name1,ccode2,state_name2,dyad_st_day,dyad_st_month,dyad_st_year,dyad_end_day,dyad_end_month,dyad_end_year,left_censor,right_censor,defense,neutrality,nonaggression,entente,asymmetric,version\n"
                + "9001,373,\"Azerbaijan\",640,\"T\u00fcrkiye\",3,2,1995,,,,0,1,1,0,1,0,1,4.1\n";
        Path alliances = Files.write(folder.resolve("alliances.csv"), pairs.getBytes("windows-1252"));
        assertEnds(0, url, "cow-alliances-4.1: a.zip", "import",
                Imported.zip(folder, "a.zip",
                        Map.of("notes.txt", "not read", "alliances.csv", Files.readString(alliances, StandardCharsets.ISO_8859_1)))
                        .toString());
        assertEnds(0, url, "facts: 0 added, 0 changed, 2 unchanged", "import", alliances.toString());
        assertEnds(0, url, "cow-contiguity-3.2: contdir.csv", "import", file("contdir.csv",
                "dyad,statelno,statelab,statehno,statehab,conttype,begin,end,notes,version\n365373,365,\"RUS\",373,\"AZE\",1,199112,201612,\"\",3.2\n"));
        assertEnds(0, url, "cow-diplomatic-exchange-2006.1: exchange.csv", "import", file("exchange.csv",
                "\"ccode1\",\"ccode2\",\"year\",\"DR_at_1\",\"DR_at_2\",\"DE\",\"version\"\n2,373,1995,3,1,1,2006.0999755859375\n"));
        assertEnds(0, url, "cow-disputes-5: mid.zip", "import", Imported.zip(folder, "mid.zip", Map.of(
                "MIDA 5.0.csv",
                "dispnum,stday,stmon,styear,endday,endmon,endyear,outcome,settle,fatality,fatalpre,maxdur,mindur,hiact,hostlev,recip,numa,numb,ongo2014,version\r\n99001,-9,2,1999,3,4,1999,5,3,2,30,9,9,17,4,1,1,1,0,5\r\n",
                "MIDB 5.0.csv",
                "dispnum,stabb,ccode,stday,stmon,styear,endday,endmon,endyear,sidea,revstate,revtype1,revtype2,fatality,fatalpre,hiact,hostlev,orig,version\r\n99001,AZE,373,-9,2,1999,3,4,1999,1,1,1,-9,6,-9,17,4,1,5\r\n"))
                .toString());
        assertEnds(0, url, "ucdp-armed-conflict-25.1", "import", file("conflicts.csv",
                "conflict_id,location,side_a,side_a_id,side_a_2nd,side_b,side_b_id,side_b_2nd,incompatibility,territory_name,year,intensity_level,cumulative_intensity,type_of_conflict,start_date,"
                        + "start_prec,start_date2,start_prec2,ep_end,ep_end_date,ep_end_prec,gwno_a,gwno_a_2nd,gwno_b,gwno_b_2nd,gwno_loc,region,version\n99901,Georgia,Government of Georgia,63,\"\",\"Blue Front\",9801,\"\",1,Hills,2002,2,1,3,2001-03-04,1,2001-05-01,4,1,2002-07-08,\"\",372,\"\",\"\",\"\",372,1,25.1\n"));
        assertEnds(0, url, "mine: relations.csv", "import", "--release", "mine",
                file("relations.csv", "kind,party_a,party_b,status\nNONAGGRESSION_PACT,AZ,GE,IN_FORCE\n"));
        Path events = folder.resolve("GEDEvent_v99_1.csv");
        LargeEventFile.main(events.toString(), "300");
        assertEnds(0, url, "ucdp-ged-99.1", "import", events.toString());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void mistakesEndWithAMessageAndACode() throws Exception {
        String url = database("mistakes");
        assertEnds(0, url, "import rollback", "import", "--help");
        assertEnds(0, url, "ucdp-ged", "import", "list");
        assertEnds(2, url, "Which file?", "import");
        assertEnds(2, url, "There is no data set nothing", "import", "nothing", "file.csv");
        assertEnds(2, url, "Unmatched argument", "serve");
        assertEnds(1, url, "Nothing was changed. There is no file", "import", folder.resolve("none.csv").toString());
        assertEnds(1, url, "no table of a known data set", "import", Files.writeString(folder.resolve("x.csv"), "a,b\n1,2\n").toString());
        assertEnds(1, url, "no import of cow-igo", "import", "rollback", "cow-igo");
        assertEnds(0, url, "seed-az: 1 contradiction;", "import", "contradictions", "seed-az");
        assertEnds(1, url, "There is no data set or source 'seed-za'. Did you mean 'seed-az'?", "import", "contradictions", "seed-za");
        Path report = folder.resolve("report.json");
        assertEnds(0, url, "edition 2", "import", "--report", report.toString(),
                Files.writeString(folder.resolve("states.csv"), STATES + "XXX,9999,No,1901,2,3,1907,8,9,2016\n").toString());
        assertTrue(Files.readString(report).contains("\"value\" : \"9999\""), Files.readString(report));
        assertEnds(0, url, "no new edition", "import", "cow-states", folder.resolve("states.csv").toString());
        assertEnds(1, url, "Nothing was changed. open.csv, line 2: a quote is opened here and never closed.", "import", "--report",
                report.toString(), file("open.csv", STATES.replace("CUB", "\"CUB")));
        assertTrue(Files.readString(report).contains("\"refused\" : \"open.csv, line 2"), Files.readString(report));
        String useless = file("useless.csv", STATES.replace("40", "9999"));
        assertEnds(1, url, "Nothing was changed. The only row of useless.csv cannot be taken.", "import", "--report", report.toString(),
                useless);
        assertTrue(
                Files.readString(report).contains("\"refused\" : \"The only row of")
                        && Files.readString(report).contains("\"value\" : \"9999\""),
                Files.readString(report));
        assertEnds(0, url, "1 removed", "import", "--allow-removal", useless);
        assertEnds(0, url, "0 facts removed, 1 restored", "import", "rollback", "cow-states");
        assertEnds(0, url, "1 fact removed", "import", "rollback", "cow-states");
    }

    private void assertEnds(int code, String url, String message, String... arguments) throws Exception {
        Process process = entente(url, arguments);
        assertTrue(process.waitFor(180, TimeUnit.SECONDS), "ends");
        assertEquals(code, process.exitValue(), this::log);
        assertTrue(log().contains(message), log());
        assertTrue(!log().contains("\tat "), log());
    }

    private Process entente(String url, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Program.command(List.of("-Xmx256m"), arguments)).redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", url);
        builder.environment().put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        builder.environment().put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        return builder.start();
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String database(String name) {
        return RunningProgram.database(name).get("QUARKUS_DATASOURCE_JDBC_URL");
    }

    /** The server notices the end of its client with the next thing that it sends. */
    private static void awaitNoImport(String url) throws Exception {
        for (int i = 0; i < 3600; i++) {
            if (sql(url,
                    "select count(*)::text from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'")
                    .equals(List.of("0")))
                return;
            Thread.sleep(50);
        }
        throw new AssertionError("the killed import's transaction lives on");
    }

    private static List<String> checksum(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            return Checksum.ofDatabase(connection);
        }
    }

    private static List<String> sql(String url, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (row.next()) values.add(row.getString(1));
            return values;
        }
    }
}
