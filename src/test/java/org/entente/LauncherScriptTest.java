package org.entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the launcher builds on which machine; uname and mvn are made up. */
@Execution(ExecutionMode.CONCURRENT)
class LauncherScriptTest {
    @TempDir
    Path folder;
    private Path launcher;

    @BeforeEach
    void makeUp() throws IOException {
        launcher = Files.copy(Path.of("entente"), folder.resolve("entente"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createFile(folder.resolve("pom.xml"));
        // Ends what would come after the build, too.
        program("mvn", "echo \"$@\" > '" + folder.resolve("built") + "'; exit 3");
    }

    private void program(String name, String script) throws IOException {
        Path program = Files.writeString(Files.createDirectories(folder.resolve("bin")).resolve(name), "#!/bin/sh\n" + script + "\n");
        assertTrue(program.toFile().setExecutable(true));
    }

    /** What it says while it builds on such a machine. */
    private List<String> build(String system, String processor) throws Exception {
        program("uname", "case $1 in -s) echo '" + system + "' ;; -m) echo '" + processor + "' ;; esac");
        ProcessBuilder builder = new ProcessBuilder(launcher.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        assertTrue(process.waitFor(180, TimeUnit.SECONDS), "ends");
        assertEquals(3, process.exitValue(), () -> "not the build's: " + folder);
        return Files.readAllLines(folder.resolve("log"));
    }

    @Test
    void postgresqlComesAlongWhereThereIsOne() throws Exception {
        for (String[] machine : new String[][] {{"Linux", "x86_64"}, {"Linux", "aarch64"}, {"Darwin", "x86_64"}, {"Darwin", "arm64"},
            {"MINGW64_NT-10.0-19045", "x86_64"}}) {
            assertEquals(List.of("entente: building, the first time takes some minutes."), build(machine[0], machine[1]));
            assertEquals("-q -f " + folder.toRealPath().resolve("pom.xml") + " -DskipTests package\n",
                    Files.readString(folder.resolve("built")));
        }
    }

    @Test
    void elsewhereItIsLeftOutAndOneLineSaysSo() throws Exception {
        List<String> said = build("FreeBSD", "riscv64");
        assertEquals(2, said.size(), said::toString);
        assertEquals(
                "entente: no PostgreSQL comes along for FreeBSD on riscv64: set QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD to one of yours.",
                said.getLast());
        assertTrue(Files.readString(folder.resolve("built")).contains(" -DwithoutEmbedded package"),
                Files.readString(folder.resolve("built")));
    }
}
