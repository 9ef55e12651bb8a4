package org.entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.entente.ingest.MadeUpPanel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as a command: what it prints, how it ends, and that a kill at any moment loses and leaves nothing. */
class ImportIT {
    private static final int KILLS = 20;
    private static final String STATES = "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\nCUB,40,Cuba,1901,2,3,1907,8,9,2016\n";
    /** All that the graph says; rows are numbered otherwise in another database. */
    private static final List<String> TABLES = List.of("organization", "organization_code", "membership", "system_membership", "search_name", "party", "edition", "data_import", "replaced_row");

    @TempDir
    Path folder;

    @Test
    void aKillAtAnyMomentLosesNothing() throws Exception {
        Path states = Files.writeString(folder.resolve("states.csv"), STATES);
        Path panel = Files.writeString(folder.resolve("state_year_formatv3.csv"), MadeUpPanel.text(200));
        String whole = database("whole");
        assertEquals(0, entente(whole, "import", states.toString()).waitFor());
        Process first = entente(whole, "import", panel.toString());
        awaitImport(whole);
        long started = System.nanoTime();
        assertEquals(0, first.waitFor(), this::log);
        int needed = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);

        String killed = database("killed");
        assertEquals(0, entente(killed, "import", states.toString()).waitFor());
        List<String> before = checksum(killed);
        Random random = new Random(11);
        int interrupted = 0;
        for (int kill = 0; kill < KILLS && interrupted == kill; kill++) {
            Process process = entente(killed, "import", panel.toString());
            awaitImport(killed);
            // Some time goes to the end of the process.
            boolean ended = process.waitFor(random.nextInt(needed / 2 + 1), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            awaitNoImport(killed);
            List<String> now = checksum(killed);
            if (now.equals(before)) interrupted++;
            // All or nothing: a kill may come after the commit.
            else assertTrue(ended || now.equals(checksum(whole)), "half an import is left after " + kill + " kills");
        }
        assertTrue(interrupted >= KILLS / 2, interrupted + " imports were killed before their end: too few to show anything");
        assertEquals(0, entente(killed, "import", panel.toString()).waitFor(), this::log);
        assertEquals(checksum(whole), checksum(killed));
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
        Path report = folder.resolve("report.json");
        assertEnds(0, url, "edition 2", "import", "--report", report.toString(), Files.writeString(folder.resolve("states.csv"), STATES + "XXX,9999,No,1901,2,3,1907,8,9,2016\n").toString());
        assertTrue(Files.readString(report).contains("\"value\" : \"9999\""), Files.readString(report));
        assertEnds(0, url, "no new edition", "import", "cow-states", folder.resolve("states.csv").toString());
        assertEnds(0, url, "1 facts removed", "import", "rollback", "cow-states");
    }

    private void assertEnds(int code, String url, String message, String... arguments) throws Exception {
        Process process = entente(url, arguments);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "ends");
        assertEquals(code, process.exitValue(), this::log);
        assertTrue(log().contains(message), log());
        assertTrue(!log().contains("\tat "), log());
    }

    private Process entente(String url, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Program.command(List.of("-Xmx256m"), arguments)).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
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

    private static String database(String name) throws SQLException {
        try (Connection connection = PostgresForTests.server().getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return PostgresForTests.server().getJdbcUrl("postgres", name);
    }

    /** Until it has begun to write. */
    private static void awaitImport(String url) throws Exception {
        for (int i = 0; i < 6000; i++) {
            if (!sql(url, "select count(*)::text from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_xid is not null").equals(List.of("0"))) return;
            Thread.sleep(10);
        }
        throw new AssertionError("no import has begun");
    }

    /** The server notices the end of its client with the next thing that it sends. */
    private static void awaitNoImport(String url) throws Exception {
        for (int i = 0; i < 600; i++) {
            if (sql(url, "select count(*)::text from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'").equals(List.of("0"))) return;
            Thread.sleep(50);
        }
        throw new AssertionError("the killed import's transaction lives on");
    }

    private static List<String> checksum(String url) throws SQLException {
        List<String> sums = new ArrayList<>();
        for (String table : TABLES) {
            sums.addAll(sql(url, "select '" + table + " ' || count(*) || ' ' || coalesce(md5(string_agg(row, '|' order by row)), '') from (select (to_jsonb(x)"
                    + " - '{id,country_id,organization_id,source_id,target_id,committed_at,finished_at,row}'::text[])::text as row from " + table + " x) rows"));
        }
        return sums;
    }

    private static List<String> sql(String url, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres"); Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (row.next()) values.add(row.getString(1));
            return values;
        }
    }
}
