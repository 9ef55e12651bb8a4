package org.entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The packaged program with its own PostgreSQL, in processes of its own: what happens when it is stopped, killed or started twice. */
@Execution(ExecutionMode.CONCURRENT)
class LauncherIT {
    private static final Duration FIRST_START = Duration.ofSeconds(300);
    private static final Duration RESTART = Duration.ofSeconds(180);

    @TempDir
    Path temporary;
    private Path data;
    private final int port = FreePort.choose();
    private final int managementPort = FreePort.choose();
    private Process running;

    @BeforeEach
    void choosePlace() throws IOException {
        data = temporary.toRealPath().resolve("data");
    }

    @AfterEach
    void leaveNothing() throws InterruptedException {
        if (running != null) running.destroyForcibly().waitFor();
        databaseProcesses().forEach(ProcessHandle::destroyForcibly);
        await("the database ends", RESTART, () -> databaseProcesses().isEmpty());
    }

    @Test
    void survivesKillRefusesASecondInstanceAndStopsCleanly() throws Exception {
        running = start("first");
        awaitReady(FIRST_START);

        Process second = start("second");
        assertTrue(second.waitFor(180, TimeUnit.SECONDS), "the second instance ends");
        assertEquals(1, second.exitValue());
        assertTrue(log("second").contains("Another Entente that is running uses " + data), log("second"));
        assertTrue(ready(), "the first instance serves on");

        assertPrivate();
        assertEquals(Set.of("127.0.0.1"), listeningOn(port, managementPort));

        running.destroyForcibly().waitFor();
        assertFalse(databaseProcesses().isEmpty(), "PostgreSQL outlives a killed JVM, or this test shows nothing");
        // As version 0.1.0 has left it: open to every user of the machine.
        Files.delete(data.resolve("postgres.password"));
        Files.writeString(data.resolve("postgres/pg_hba.conf"), "host all all 127.0.0.1/32 trust\nhost all all ::1/128 trust\n");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(data.resolve("binaries"), PosixFilePermissions.fromString("rwxrwxrwx"));
        Path foreign = Files.createFile(data.resolve("binaries/foreign"));
        running = start("after kill");
        awaitReady(RESTART);
        assertPrivate();
        assertTrue(Files.notExists(foreign), "what others could have left is not run");

        running.destroy();
        assertTrue(running.waitFor(180, TimeUnit.SECONDS), "ends on SIGTERM");
        assertEquals(List.of(), databaseProcesses());
        assertFalse(log("after kill").contains(" ERROR "), log("after kill"));
    }

    @Test
    void beginsAgainWhenTheFirstStartWasKilledBeforeThereWasADatabase() throws Exception {
        running = start("killed");
        Path mark = data.resolve("postgres.initializing");
        await("initdb writes", FIRST_START, () -> Files.exists(mark) && Files.exists(data.resolve("postgres/base")));
        running.destroyForcibly().waitFor();
        assertTrue(Files.exists(mark), "killed too late to show anything");

        running = start("again");
        awaitReady(FIRST_START);
        assertFalse(Files.exists(mark));
    }

    /** For the user alone who runs it, and for nobody without the password. */
    private void assertPrivate() throws Exception {
        for (String directory : List.of("", "binaries", "postgres")) assertEquals("rwx------", mode(data.resolve(directory)), directory);
        assertEquals("rw-------", mode(data.resolve("postgres.password")));
        String url = "jdbc:postgresql://localhost:" + Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip()
                + "/postgres";
        assertEquals("28P01",
                assertThrows(SQLException.class, () -> DriverManager.getConnection(url, "postgres", "postgres")).getSQLState());
        DriverManager.getConnection(url, "postgres", Files.readString(data.resolve("postgres.password"))).close();
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    /** The addresses on which these ports are open, as Linux tells. */
    private static Set<String> listeningOn(Integer... ports) throws IOException {
        Set<String> addresses = new HashSet<>();
        for (String line : Files.readAllLines(Path.of("/proc/net/tcp"))) add(line, List.of(ports), addresses, "0100007F", "127.0.0.1");
        for (String line : Files.readAllLines(Path.of("/proc/net/tcp6")))
            add(line, List.of(ports), addresses, "0000000000000000FFFF00000100007F", "127.0.0.1");
        return addresses;
    }

    private static void add(String line, List<Integer> ports, Set<String> addresses, String loopback, String name) {
        String[] words = line.strip().split("\\s+");
        if (!words[3].equals("0A")) return;
        String[] local = words[1].split(":");
        if (ports.contains(Integer.parseInt(local[1], 16))) addresses.add(local[0].equals(loopback) ? name : local[0]);
    }

    @Test
    void refusesADirectoryOfSomebodyElse() throws Exception {
        Files.createDirectory(data);
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can give a directory away");
        Files.setAttribute(data, "unix:uid", 65534);
        running = start("foreign");
        assertTrue(running.waitFor(180, TimeUnit.SECONDS), "ends");
        assertEquals(1, running.exitValue());
        assertTrue(log("foreign").contains("another user: name a data directory of your own."), log("foreign"));
        try (Stream<Path> files = Files.list(data)) {
            assertEquals(0, files.count(), "it leaves nothing there");
        }
    }

    @Test
    void tellsTheDataSetsWithoutADatabase() throws Exception {
        Process list = start("list", "import", "list");
        assertTrue(list.waitFor(180, TimeUnit.SECONDS), "ends");
        assertEquals(0, list.exitValue(), log("list"));
        List<String> names = log("list").lines().filter(line -> line.matches("[a-z-]+")).toList();
        assertEquals(List.of("cow-alliances", "cow-contiguity", "cow-diplomatic-exchange", "cow-disputes", "cow-igo", "cow-states",
                "entente-csv", "ucdp-armed-conflict", "ucdp-ged", "world-factbook"), names);
        assertTrue(log("list").startsWith("cow-alliances"), "nothing is said of a database: " + log("list"));
        assertTrue(Files.notExists(data), "none is made");
    }

    private Process start(String name, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Program.command(
                List.of("-Dquarkus.http.port=" + port, "-Dquarkus.management.port=" + managementPort, "-Dentente.data.directory=" + data),
                arguments));
        builder.environment().remove("QUARKUS_DATASOURCE_JDBC_URL");
        return builder.redirectErrorStream(true).redirectOutput(temporary.resolve(name + ".log").toFile()).start();
    }

    private String log(String name) throws IOException {
        return Files.readString(temporary.resolve(name + ".log"));
    }

    private void awaitReady(Duration patience) throws InterruptedException {
        await("ready", patience, this::ready);
        assertTrue(running.isAlive(), "it is ours that answers");
    }

    private boolean ready() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(60)).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void await(String what, Duration patience, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, () -> "not within " + patience.toSeconds() + " s: " + what);
            Thread.sleep(20);
        }
    }

    /** Every program that runs from the directory of this test. */
    private List<ProcessHandle> databaseProcesses() {
        try (Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
            return processes.filter(process -> process.info().command().filter(command -> command.startsWith(data.toString())).isPresent())
                    .toList();
        }
    }
}
