package org.entente;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The packaged program as a process: the native executable where the build made one, else the jar. */
final class Program {
    private static final Path NATIVE = Path.of(System.getProperty("native.image.path", "target/none"));
    private static final String JAR = "target/quarkus-app/quarkus-run.jar";

    /** What each start loads and links, kept by the first one; pom.xml gives it to the servers of Quarkus's tests, too. */
    private static final Path CACHE = Path.of("target/program.aot");
    private static final Path UNFINISHED = Path.of("target/unfinished.aot");

    private Program() {}

    /** Options of a start after which the next ones are faster. */
    static List<String> training() {
        return isNative() ? List.of() : List.of("-XX:AOTCacheOutput=" + UNFINISHED);
    }

    /** When that start has ended. */
    static void isTrained() throws IOException {
        if (!isNative()) Files.move(UNFINISHED, CACHE, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isNative() {
        return Files.isExecutable(NATIVE);
    }

    /** @param options of the virtual machine, which both understand: -Xmx and -D */
    static List<String> command(List<String> options, String... arguments) {
        List<String> all = new ArrayList<>(options);
        if (!isNative()) {
            if (Files.exists(CACHE) && !options.containsAll(training())) all.add("-XX:AOTCache=" + CACHE);
            return command(Path.of(JAR), all, arguments);
        }
        all.addFirst(NATIVE.toString());
        all.addAll(List.of(arguments));
        return all;
    }

    /** The same of another build of it, as a jar. */
    static List<String> command(Path jar, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // It is started many times and lives for seconds: what C2 would compile comes too late.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xlog:aot*=off"));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return command;
    }
}
