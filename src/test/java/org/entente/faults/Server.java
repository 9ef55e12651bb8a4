package org.entente.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.FreePort;

/** The packaged program as a process, with its default limits. */
final class Server implements AutoCloseable {
    /** Those of docker/Dockerfile.jvm. */
    static final List<String> CONTAINER = List.of("-XX:+UseSerialGC", "-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED");
    private static final Duration START = Duration.ofMinutes(3);

    private final Path log;
    private final List<String> command = new ArrayList<>();
    private final Map<String, String> environment;
    private final int port = FreePort.choose();
    private final int management = FreePort.choose();
    private final HttpClient operator = HttpClient.newHttpClient();
    private Process process;

    /** @param prefix a command that becomes the server, if any */
    Server(Path log, String url, Map<String, String> environment, List<String> prefix, List<String> options) throws IOException {
        this.log = log;
        this.environment = new HashMap<>(environment);
        this.environment.putAll(Map.of("QUARKUS_DATASOURCE_JDBC_URL", url, "QUARKUS_DATASOURCE_USERNAME", "postgres",
                "QUARKUS_DATASOURCE_PASSWORD", "postgres",
                "QUARKUS_HTTP_PORT", String.valueOf(port), "QUARKUS_MANAGEMENT_PORT", String.valueOf(management)));
        command.addAll(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
    }

    /** Returns when it is ready. */
    void start() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        process = builder.start();
        long end = System.nanoTime() + START.toNanos();
        while (readiness() != 200) {
            if (!process.isAlive() || System.nanoTime() > end) throw new IllegalStateException("The server does not start, see " + log);
            Thread.sleep(200);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port + "/graphql");
    }

    int port() {
        return port;
    }

    int management() {
        return management;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The status of the probe; 0 if there is no answer. */
    int readiness() throws InterruptedException {
        try {
            return operate("/q/health/ready").statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** The sum of a metric over all its labels that contain this text. */
    double metric(String name, String label) throws IOException, InterruptedException {
        return operate("/q/metrics").body().lines().filter(line -> line.startsWith(name) && line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }

    private HttpResponse<String> operate(String path) throws IOException, InterruptedException {
        return operator.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + path)).timeout(Duration.ofSeconds(10)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** A number of Linux's status of the process: {@code VmRSS} and {@code VmHWM} in kB, {@code Threads}. */
    long status(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid() + "/status")).stream().filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", ""))).findFirst().orElseThrow();
    }

    int descriptors() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + pid() + "/fd"))) {
            return (int) open.count();
        }
    }

    /** Bytes of the heap that are in use after everything else was collected. */
    double heapAfterCollection() throws IOException, InterruptedException {
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(pid()), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        return metric("jvm_memory_used_bytes", "area=\"heap\"");
    }

    /** SIGTERM; returns when it has ended. */
    void terminate() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(2, TimeUnit.MINUTES)) throw new IllegalStateException("The server does not end, see " + log);
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        if (process != null) process.destroyForcibly().onExit().join();
        operator.shutdownNow();
    }
}
