package org.entente.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The priority of this process among those that share its processors. */
final class Nice {
    private Nice() {}

    /** Also for threads that start later. Linux has a priority for each thread. */
    static void giveWay() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("renice", "-n", "3", "-p"));
        try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
            threads.forEach(thread -> command.add(thread.getFileName().toString()));
        }
        // A thread may have ended meanwhile: no matter.
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
}
