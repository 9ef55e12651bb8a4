package org.entente.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What still runs from our own copy of PostgreSQL when the JVM that started it was killed: a server, or an initdb. Known by the program
 * file and not by a process id from a file, which may be another process's by now.
 */
record LeftoverProcesses(Path binaries) {

    /** Asks first, so that the server writes its checkpoint; who has not gone in time is killed. */
    void stop(Duration patience) {
        Set<ProcessHandle> running = running();
        if (running.isEmpty()) return;
        // The server ends its own children; a signal to one of them would look like a crash.
        running.stream().filter(process -> process.parent().filter(running::contains).isEmpty()).forEach(ProcessHandle::destroy);
        if (gone(patience)) return;
        running().forEach(ProcessHandle::destroyForcibly);
        gone(Duration.ofSeconds(2));
    }

    private boolean gone(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (!running().isEmpty()) {
                if (System.nanoTime() > end) return false;
                Thread.sleep(20);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Set<ProcessHandle> running() {
        if (!Files.isDirectory(binaries)) return Set.of();
        try {
            Path real = binaries.toRealPath();
            return ProcessHandle.allProcesses()
                    .filter(process -> process.info().command().filter(command -> Path.of(command).startsWith(real)).isPresent())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
