package org.entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program, as a server that is asked and as commands beside it. Waits are generous: they only end a test that has failed. */
final class RunningProgram {
    private static final int SECONDS = 180;
    private static boolean trained;

    private final Path folder;
    private final List<String> options;
    private final Map<String, String> environment;
    /** Null: the one that the build has made. */
    private final Path jar;
    private int port;

    /** @param options of the virtual machine, which a native executable understands, too */
    RunningProgram(Path folder, List<String> options, Map<String, String> environment) {
        this(folder, options, environment, null);
    }

    private RunningProgram(Path folder, List<String> options, Map<String, String> environment, Path jar) {
        this.folder = folder;
        this.options = options;
        this.environment = environment;
        this.jar = jar;
    }

    /** Another build of it. */
    static RunningProgram ofJar(Path folder, Path jar, Map<String, String> environment) {
        return new RunningProgram(folder, List.of(), environment, jar);
    }

    /** The environment for a new database on the tests' own server that holds what ships. */
    static Map<String, String> database(String name) {
        train();
        return database(name, LoadedDatabase.NAME);
    }

    /** The same for one that holds nothing. */
    static Map<String, String> emptyDatabase(String name) {
        return database(name, "template1");
    }

    private static Map<String, String> database(String name, String template) {
        PostgresForTests.create(name, template);
        return Map.of("QUARKUS_DATASOURCE_JDBC_URL", PostgresForTests.url(name),
                "QUARKUS_DATASOURCE_USERNAME", "postgres", "QUARKUS_DATASOURCE_PASSWORD", "postgres");
    }

    /** One start that loads the data for all, and after which they are faster. */
    private static synchronized void train() {
        if (trained) return;
        try {
            Path folder = Files.createTempDirectory("training");
            RunningProgram program = new RunningProgram(folder, Program.training(), emptyDatabase(LoadedDatabase.NAME));
            Process server = program.serve();
            program.ask("{ edition { number } }", server);
            server.destroy();
            assertTrue(server.waitFor(SECONDS, TimeUnit.SECONDS), "ends");
            Program.isTrained();
            LoadedDatabase.isKeptNow();
            trained = true;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Process serve() throws IOException {
        port = FreePort.choose();
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-Dquarkus.http.port=" + port, "-Dquarkus.management.port=" + FreePort.choose()));
        return start("server", all);
    }

    /** A command that must end so, and say this. */
    void assertEnds(int code, String message, String... arguments) throws Exception {
        Process process = start("command", options, arguments);
        assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS), "ends");
        assertEquals(code, process.exitValue(), () -> log("command"));
        assertTrue(log("command").contains(message), () -> log("command"));
    }

    private Process start(String name, List<String> all, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(jar == null ? Program.command(all, arguments) : Program.command(jar, all, arguments))
                .redirectErrorStream(true).redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().remove("QUARKUS_DATASOURCE_JDBC_URL");
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** The body of the answer, as soon as the server gives one. */
    String ask(String query, Process server) throws InterruptedException {
        return ask(query, server, "User-Agent", "test").body();
    }

    /** The answer, as soon as the server gives one. */
    HttpResponse<String> ask(String query, Process server, String header, String value) throws InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
                .header("Content-Type", "application/json").header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"" + query.replace("\"", "\\\"") + "\"}")).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (server.isAlive() && System.nanoTime() < end) {
                try {
                    return client.send(question, HttpResponse.BodyHandlers.ofString());
                } catch (IOException e) {
                    Thread.sleep(100);
                }
            }
        }
        throw new AssertionError("no answer: " + log("server"));
    }

    String log(String name) {
        try {
            return Files.readString(folder.resolve(name + ".log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
