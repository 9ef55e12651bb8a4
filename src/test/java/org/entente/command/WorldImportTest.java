package org.entente.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.entente.ManagementPort;
import org.entente.PostgresForTests;
import org.entente.edition.AsItWas;
import org.entente.edition.DataSet;
import org.entente.edition.DataSets;
import org.entente.edition.Import;
import org.entente.edition.Imported;
import org.entente.fetch.Downloads;
import org.entente.fetch.PlayedPublisher;
import org.entente.fetch.PlayedWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The world in one command: from publishers into the graph, what is missing told, and what is newer found. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@ExtendWith(AsItWas.class)
class WorldImportTest {
    private static final int YEAR = Year.now(ZoneOffset.UTC).getValue() % 100;

    @TempDir
    Path folder;

    private PlayedPublisher publisher;
    private StringWriter told;

    @BeforeEach
    void open() throws IOException {
        publisher = new PlayedPublisher();
        PlayedWorld.of(publisher, YEAR - 1);
    }

    @AfterEach
    void close() throws SQLException {
        publisher.close();
        try (Connection connection = database().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("delete from published_file");
        }
    }

    private static AgroalDataSource database() {
        return Arc.container().select(AgroalDataSource.class, new io.quarkus.agroal.DataSource.DataSourceLiteral("writer")).get();
    }

    private static List<DataSet> dataSets() {
        return Arc.container().select(DataSets.class).get().published();
    }

    private Downloads downloads() {
        return new Downloads(folder, publisher.address(), Map.of(), Duration.ofMinutes(2));
    }

    private int world(boolean dryRun) throws Exception {
        told = new StringWriter();
        PrintWriter out = new PrintWriter(told);
        WorldImport world = new WorldImport(downloads(), Arc.container().select(Import.class).get(), database(), dryRun, false, out, out);
        world.announce(dataSets());
        return world.run(dataSets(), Map.of());
    }

    private int check() throws Exception {
        told = new StringWriter();
        return new WorldCheck(downloads(), database(), new PrintWriter(told)).run(dataSets(), Map.of());
    }

    private void assertTold(String text) {
        assertTrue(told.toString().contains(text), told::toString);
    }

    @Test
    void publishersComeInTheirOrder() {
        List<String> names = dataSets().stream().map(DataSet::name).toList();
        assertTrue(names.indexOf("cow-states") >= 0 && names.indexOf("cow-states") < names.indexOf("ucdp-ged"), names::toString);
        assertFalse(names.contains("entente-csv"));
        List<String> files = dataSets().stream().flatMap(dataSet -> dataSet.files().stream()).flatMap(file -> file.releases().stream())
                .map(release -> release.name()).toList();
        assertEquals(files.size(), files.stream().distinct().count(), "two files would be kept by one name: " + files);
    }

    @Test
    void theWorldComesInOneCommand() throws Exception {
        assertEquals(0, world(false), () -> told.toString());
        assertTold("licence: CC BY 4.0");
        assertTold("cite:    Correlates of War Project. State System Membership List.");
        assertTold("Imported " + PlayedWorld.FILES + " of " + PlayedWorld.FILES + " files: ");
        assertEquals(List.of("1"), Imported.sql("select count(*) from source where code = 'ucdp-ged-" + (YEAR - 1) + ".1'"));
        assertEquals(String.valueOf(PlayedWorld.FILES),
                Imported.sql("select count(*) from published_file where newer = false and length(sha256) = 64").getFirst());
        // Nothing has changed, and nothing is fetched.
        assertEquals(0, world(false), () -> told.toString());
        assertTold("states2016.csv");
        assertTold("unchanged at ");
        assertTold("nothing differs from what the graph holds: no new edition");
    }

    @Test
    void whatIsMissingIsToldAndTheRestImported() throws Exception {
        publisher.hasNo("states2016.csv");
        publisher.has("version4.1_csv.zip", "no archive", "\"1\"");
        publisher.has("DirectContiguity320.zip", PlayedWorld.zip("other.csv", "a,b\n1,2\n"), "\"1\"");
        assertEquals(1, world(false), () -> told.toString());
        assertTold("Imported " + (PlayedWorld.FILES - 3) + " of " + PlayedWorld.FILES + " files: ");
        assertTold("Not imported:\n  DirectContiguity320.zip: other.csv is no table of a known data set");
        assertTold("Missing. Put these files into " + folder + " by these names, and give the same command again:\n");
        assertTold("  states2016.csv\n      from " + publisher.address() + "states2016.csv\n      localhost has no such file (404)");
        assertTold("  version4.1_csv.zip\n      from " + publisher.address()
                + "version4.1_csv.zip\n      localhost has sent something that is no complete .zip");
        assertEquals(List.of(), Imported.sql("select 1 from source where code like 'cow-states-2016'"));
        // As somebody has found it elsewhere.
        Files.writeString(folder.resolve("states2016.csv"), PlayedWorld.STATES);
        world(false);
        assertTold("as it was put there by hand");
        assertEquals(List.of("cow-states-2016"), Imported.sql("select code from source where code like 'cow-states-2016'"));
    }

    @Test
    void theSecondTimeNeedsNoNetwork() throws Exception {
        assertEquals(0, world(true), () -> told.toString());
        assertTold("Could import " + PlayedWorld.FILES);
        assertEquals(List.of(), Imported.sql("select 1 from published_file"));
        publisher.close();
        assertEquals(0, world(false), () -> told.toString());
        assertTold(", and not asked for anew: localhost cannot be reached");
        assertTold("Imported " + PlayedWorld.FILES + " of " + PlayedWorld.FILES + " files: ");
        // Nobody knows whether it is what the publisher has.
        assertEquals(List.of(), Imported.sql("select 1 from published_file"));
    }

    @Test
    void aChangedFileIsToldAndImported() throws Exception {
        world(false);
        publisher.has("states2016.csv", PlayedWorld.STATES.replace("1910,4,5", "1910,4,6"), "\"2\"");
        assertEquals(1, Imported.sql("select 1 from system_membership where from_day = '1910-04-05'").size());
        assertEquals(0, world(false), () -> told.toString());
        assertTold("  CHANGED since " + LocalDate.now(ZoneOffset.UTC).getYear());
        assertEquals(1, Imported.sql("select 1 from system_membership where from_day = '1910-04-06'").size());
    }

    @Test
    void whatIsNewerIsFound() throws Exception {
        assertEquals(0, check(), () -> told.toString());
        assertTold("ucdp-ged                 ged is not loaded");
        assertTold("Nothing newer was found.");
        assertEquals(0, world(false), () -> told.toString());
        assertEquals(0, check(), () -> told.toString());
        assertTold("ucdp-ged                 ged " + (YEAR - 1) + ".1 is loaded, nothing newer is out");
        assertTold("cow-states               states2016.csv is as it was imported on ");
        assertTold("Nothing newer was found.");
        publisher.has("ged" + YEAR + "1-csv.zip", PlayedWorld.zip("x.csv", "x"), "\"1\"");
        publisher.has("states2016.csv", "stateabb", "\"2\"");
        publisher.hasNo("version4.1_csv.zip");
        assertEquals(1, check(), () -> told.toString());
        assertTold("ucdp-ged                 ged " + YEAR + ".1 is out, " + (YEAR - 1) + ".1 is loaded");
        assertTold("cow-states               states2016.csv has changed at its publisher since it was imported on ");
        assertTold("cow-alliances            version4.1_csv.zip cannot be told: its publisher has no such file");
        assertTold("2 newer: ./entente import --world fetches them.");
        assertEquals(List.of("cow-states", "ucdp-ged"), Imported.sql("select data_set from published_file where newer order by 1"));
        for (String line : List.of("entente_source_newer_release{data_set=\"ucdp-ged\"} 1.0",
                "entente_source_newer_release{data_set=\"cow-igo\"} 0.0",
                "entente_source_newer_release{data_set=\"cow-alliances\"} NaN", "entente_source_checked_seconds{data_set=\"ucdp-ged\"} 1."))
            awaitMetric(line);
        publisher.close();
        assertEquals(1, check(), () -> told.toString());
        assertTold("cannot be told: localhost cannot be reached");
    }

    /** Of what came by hand nothing is known but the day; and publishers may refuse the question. */
    @Test
    void whatWasImportedByHandIsComparedByItsDay() throws Exception {
        Imported.run(Imported.file(folder, "by-hand.csv", PlayedWorld.STATES));
        publisher.hasDated("states2016.csv", PlayedWorld.STATES, Instant.now().minus(Duration.ofDays(30)));
        check();
        assertTold("cow-states               states2016.csv is as it was imported on ");
        publisher.hasDated("states2016.csv", PlayedWorld.STATES, Instant.now().plus(Duration.ofDays(1)));
        check();
        assertTold("cow-states               states2016.csv has changed at its publisher since it was imported on ");
        publisher.has("states2016.csv", PlayedWorld.STATES, "\"1\"");
        assertEquals(1, check());
        assertTold("states2016.csv cannot be told: its publisher gives no date; import --world fetches and compares it");
        Imported.takeAllOut();
        assertEquals(0, check());
        assertTold("states2016.csv is not loaded");
    }

    private static void awaitMetric(String start) throws InterruptedException {
        for (int i = 0; i < 1200; i++) {
            if (ManagementPort.get("/q/metrics").asString().lines().anyMatch(line -> line.startsWith(start))) return;
            Thread.sleep(100);
        }
        throw new AssertionError(start + " is not among\n" + ManagementPort.get("/q/metrics").asString());
    }
}
