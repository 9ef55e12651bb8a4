package org.entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A new kind of fact is a new folder, and so is a new publisher: {@code src/test/embassy} is built into a program of its own, which
 * ships, imports, takes out and serves what no other Java file knows of.
 */
@Execution(ExecutionMode.CONCURRENT)
class NewFolderIT {
    private static final String MISSIONS = "edition,from_state,in_state,seat,opened\n1996,7,9,Paris,1994\n1996,7,8,Batumi,1995\n";

    @TempDir
    Path folder;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        MavenBuild.run("embassy", "-Pembassy");
    }

    @Test
    void whatOnlyAFolderTellsIsShippedImportedTakenOutAndServed() throws Exception {
        RunningProgram program = RunningProgram.ofJar(folder, Path.of("target/embassy/quarkus-app/quarkus-run.jar"),
                RunningProgram.emptyDatabase("embassy"));
        Process server = program.serve();
        try {
            assertEquals(List.of("Ankara 1992-08", "Rome 1995", "Tbilisi 1992"), abroad(program, server, ""));
            assertEquals(List.of("Ankara 1992-08", "Tbilisi 1992"), abroad(program, server, "(asOf: \"2010-01-01\")"));
            assertEquals(List.of("Rome 1995"), abroad(program, server, "(ranks: [LEGATION])"));
            assertPaged(program, server);
            assertEquals(
                    "{\"data\":{\"country\":{\"hosted\":{\"nodes\":[{\"sender\":{\"name\":\"Azerbaijan\"},\"citations\":[{\"locator\":\"made up 1\",\"source\":{\"code\":\"seed-az\"}}]}]}}}}",
                    program.ask("{ country(code: \"GE\") { hosted { nodes { sender { name } citations { locator source { code } } } } } }",
                            server));
            assertFoundById(program, server);

            Path missions = Files.writeString(folder.resolve("missions.csv"), MISSIONS);
            program.assertEnds(0, "almanac-missions", "import", "list");
            program.assertEnds(0, "2 added", "import", missions.toString());
            // Of two sources the higher one is shown, and both are there to be asked for.
            assertEquals(List.of("Ankara 1992-08", "Batumi 1995", "Paris 1994", "Rome 1995"), abroad(program, server, ""));
            assertEquals(List.of("Ankara 1992-08", "Rome 1995", "Tbilisi 1992"), abroad(program, server, "(sources: [\"seed-az\"])"));
            assertEquals("{\"data\":{\"country\":{\"name\":\"Georgia\"}}}",
                    program.ask("{ country(code: \"8\", codeSystem: ALMANAC) { name } }", server));
            program.assertEnds(0, "0 added, 0 changed, 2 unchanged", "import", "almanac-missions", missions.toString());

            program.assertEnds(0, "2 facts removed", "import", "rollback", "almanac-missions");
            assertEquals(List.of("Ankara 1992-08", "Rome 1995", "Tbilisi 1992"), abroad(program, server, ""));

            Path own = Files.writeString(folder.resolve("embassies.csv"),
                    "sender,host,city,rank,from\nAZ,FR,Paris,EMBASSY,1994-10\nAZ,XX,Nowhere,EMBASSY,\nAZ,FR,Nice,CONSULATE,\n");
            program.assertEnds(0, "1 added", "import", "--release", "mine", own.toString());
            assertTrue(program.log("command").contains("no such country") && program.log("command").contains("none of EMBASSY, LEGATION"),
                    program.log("command"));
            assertEquals(List.of("Ankara 1992-08", "Paris 1994-10", "Rome 1995", "Tbilisi 1992"), abroad(program, server, ""));
        } finally {
            server.destroy();
            server.waitFor();
        }
        assertFalse(program.log("server").contains(" ERROR "), program.log("server"));
    }

    /** City and beginning of Azerbaijan's embassies, by city. */
    private static List<String> abroad(RunningProgram program, Process server, String arguments) throws InterruptedException {
        JsonObject answer = new JsonObject(
                program.ask("{ country(code: \"AZ\") { embassies" + arguments + " { nodes { city period { from } } } } }", server));
        assertFalse(answer.containsKey("errors"), answer::encode);
        JsonArray nodes = answer.getJsonObject("data").getJsonObject("country").getJsonObject("embassies").getJsonArray("nodes");
        return nodes.stream().map(JsonObject.class::cast)
                .map(node -> node.getString("city") + " " + node.getJsonObject("period").getString("from")).sorted().toList();
    }

    private static void assertPaged(RunningProgram program, Process server) throws InterruptedException {
        String first = program.ask(
                "{ country(code: \"AZ\") { embassies(first: 2) { totalCount pageInfo { hasNextPage endCursor } edges { node { city } } } } }",
                server);
        JsonObject page = new JsonObject(first).getJsonObject("data").getJsonObject("country").getJsonObject("embassies");
        assertEquals(3, page.getInteger("totalCount"), first);
        assertTrue(page.getJsonObject("pageInfo").getBoolean("hasNextPage"), first);
        String cursor = page.getJsonObject("pageInfo").getString("endCursor");
        assertEquals(List.of("Ankara 1992-08"), abroad(program, server, "(first: 2, after: \"" + cursor + "\")"));
    }

    private static void assertFoundById(RunningProgram program, Process server) throws InterruptedException {
        String told = program.ask("{ country(code: \"AZ\") { embassies(first: 1) { nodes { id } } } }", server);
        String id = new JsonObject(told).getJsonObject("data").getJsonObject("country").getJsonObject("embassies").getJsonArray("nodes")
                .getJsonObject(0).getString("id");
        assertEquals("{\"data\":{\"node\":{\"city\":\"Tbilisi\"}}}",
                program.ask("{ node(id: \"" + id + "\") { ... on Embassy { city } } }", server));
    }
}
