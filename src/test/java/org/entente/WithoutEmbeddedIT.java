package org.entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What containers run: a program that always gets its database from outside, in a build of its own. */
@Execution(ExecutionMode.CONCURRENT)
class WithoutEmbeddedIT {
    private static final Path APPLICATION = Path.of("target/without-embedded/quarkus-app");

    @TempDir
    Path folder;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        MavenBuild.run("without-embedded", "-DwithoutEmbedded", "-Pbeside");
    }

    private RunningProgram program(Map<String, String> environment) {
        return RunningProgram.ofJar(folder, APPLICATION.resolve("quarkus-run.jar"), environment);
    }

    @Test
    void holdsNothingOfPostgresqlButItsDriver() throws IOException {
        PackagedFiles files = new PackagedFiles(APPLICATION);
        assertEquals(List.of(), files.postgres());
        assertEquals(List.of(),
                files.names.stream().filter(name -> name.startsWith("io/zonky/") || name.contains("EmbeddedPostgres")).toList());
        assertTrue(files.names.contains("org/postgresql/Driver.class"), "or this looks at the wrong files");
    }

    @Test
    void endsWithoutAnAddressAndSaysWhatToSet() throws Exception {
        program(Map.of()).assertEnds(1, "entente: No database: set QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD");
        // A command that needs none does without.
        program(Map.of()).assertEnds(0, "import", "--help");
    }

    @Test
    void servesWithOne() throws Exception {
        RunningProgram program = program(RunningProgram.emptyDatabase("without_embedded"));
        Process server = program.serve();
        try {
            assertEquals("{\"data\":{\"country\":{\"name\":\"Azerbaijan\"}}}", program.ask("{ country(code: \"AZ\") { name } }", server));
        } finally {
            server.destroy();
            server.waitFor();
        }
        assertFalse(program.log("server").contains(" ERROR "), program.log("server"));
    }
}
