package org.entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program in the memory of a small pod: no request ends it. */
class SmallHeapIT {
    private static final String SUCCESSIONS = "{country(code:\"RU\")" + "{predecessors{successors".repeat(7) + "{iso2}" + "}}".repeat(7)
            + "}";
    private static final String NAMES = "{ countries(first: 100) { nodes { memberships(first: 100) { nodes { organization { memberships(first: 100) { nodes { country { "
            + IntStream.range(0, 49).mapToObj(i -> "n" + i + ": name").collect(Collectors.joining(" ")) + " } } } } } } } } }";
    private static final String ECHO = "{ countries(first: 100) { nodes { name(language: \"" + "x".repeat(900_000) + "\") } } }";

    @TempDir
    Path folder;

    @Test
    void noRequestEndsIt() throws Exception {
        RunningProgram program = new RunningProgram(folder, List.of("-Xmx160m"), RunningProgram.database("small_heap"));
        Process server = program.serve();
        try {
            String answer = "{\"data\":{\"country\":{\"name\":\"Azerbaijan\"}}}";
            assertEquals(answer, program.ask("{ country(code: \"AZ\") { name } }", server));
            try (var threads = Executors.newFixedThreadPool(12)) {
                List<Future<String>> answers = new ArrayList<>();
                for (int i = 0; i < 24; i++) {
                    String query = List.of(SUCCESSIONS, NAMES, ECHO).get(i % 3);
                    answers.add(threads.submit(() -> program.ask(query, server)));
                }
                for (int i = 0; i < 24; i++) {
                    String told = answers.get(i).get();
                    assertTrue(told.length() < 20_000 && told.contains("\"errors\""), told.substring(0, Math.min(500, told.length())));
                }
            }
            assertEquals(answer, program.ask("{ country(code: \"AZ\") { name } }", server));
            assertTrue(program.ask(SUCCESSIONS, server).contains("QUERY_TOO_LARGE"), "a small heap is no reason of its own");
            assertFalse(program.log("server").contains("OutOfMemory") || program.log("server").contains(" ERROR "), program.log("server"));
        } finally {
            server.destroyForcibly().waitFor();
        }
    }
}
