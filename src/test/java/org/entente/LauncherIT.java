package org.entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program with its own PostgreSQL, in processes of its own: what happens when it is stopped, killed or started twice. */
class LauncherIT {
    private static final Duration FIRST_START = Duration.ofSeconds(90);
    private static final Duration RESTART = Duration.ofSeconds(30);

    @TempDir
    Path temporary;
    private Path data;
    private int port;
    private int managementPort;
    private Process running;

    @BeforeEach
    void choosePlace() throws IOException {
        data = temporary.toRealPath().resolve("data");
        try (ServerSocket free = new ServerSocket(0); ServerSocket another = new ServerSocket(0)) {
            port = free.getLocalPort();
            managementPort = another.getLocalPort();
        }
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
        assertTrue(second.waitFor(20, TimeUnit.SECONDS), "the second instance ends");
        assertEquals(1, second.exitValue());
        assertTrue(log("second").contains("Another Entente that is running uses " + data), log("second"));
        assertTrue(ready(), "the first instance serves on");

        running.destroyForcibly().waitFor();
        assertFalse(databaseProcesses().isEmpty(), "PostgreSQL outlives a killed JVM, or this test shows nothing");
        running = start("after kill");
        awaitReady(RESTART);

        running.destroy();
        assertTrue(running.waitFor(20, TimeUnit.SECONDS), "ends on SIGTERM");
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

    private Process start(String name) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Program.command(List.of("-Dquarkus.http.port=" + port, "-Dquarkus.management.port=" + managementPort, "-Dentente.data.directory=" + data)));
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
                .timeout(Duration.ofSeconds(5)).build();
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
