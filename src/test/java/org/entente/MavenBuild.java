package org.entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program built in another way, beside the build that this test is a part of. */
final class MavenBuild {
    /** What that build has looked at already; all that is needed has been fetched for it. */
    private static final List<String> ONLY_THE_PROGRAM = List.of("-o", "-B", "-ntp", "-DskipTests", "-Dmaven.test.skip=true",
            "-Dcyclonedx.skip=true", "-Dformatter.skip=true", "-Dimpsort.skip=true", "-Deditorconfig.skip=true",
            "-Dforbiddenapis.skip=true");

    private MavenBuild() {}

    /** @param name of its log in target */
    static void run(String name, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("mvn"));
        command.addAll(ONLY_THE_PROGRAM);
        // As failsafe tells it.
        String repository = System.getProperty("localRepository");
        if (repository != null) command.add("-Dmaven.repo.local=" + repository);
        command.addAll(List.of(options));
        command.add("package");
        Path log = Files.createDirectories(Path.of("target")).resolve(name + ".log");
        Process maven = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertTrue(maven.waitFor(10, TimeUnit.MINUTES), "the build ends");
        assertEquals(0, maven.exitValue(), Files.readString(log));
    }
}
