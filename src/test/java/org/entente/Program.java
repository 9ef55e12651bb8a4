package org.entente;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged program as a process: the native executable where the build made one, else the jar. */
final class Program {
    private static final Path NATIVE = Path.of(System.getProperty("native.image.path", "target/none"));
    private static final String JAR = "target/quarkus-app/quarkus-run.jar";

    private Program() {}

    /** @param options of the virtual machine, which both understand: -Xmx and -D */
    static List<String> command(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        boolean isNative = Files.isExecutable(NATIVE);
        command.add(isNative ? NATIVE.toString() : Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        // It is started many times and lives for seconds: what C2 would compile comes too late.
        if (!isNative) command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR));
        command.addAll(List.of(arguments));
        return command;
    }
}
