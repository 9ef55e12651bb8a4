package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a server and its database have used of the processors, in nanoseconds. Threads that compile are left out: a server that has run for a day has compiled. Linux only.
 *
 * @param server its process
 * @param database PostgreSQL's postmaster, whose children have the sessions
 */
public record ProcessorTime(long server, long database) {
    public long ofServer() throws IOException {
        return of(server);
    }

    public long ofDatabase() throws IOException {
        long sum = of(database);
        try (Stream<ProcessHandle> children = ProcessHandle.of(database).orElseThrow().children()) {
            for (ProcessHandle child : children.toList()) sum += of(child.pid());
        }
        return sum;
    }

    public long ofBoth() throws IOException {
        return ofServer() + ofDatabase();
    }

    private static long of(long process) throws IOException {
        long sum = 0;
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + process + "/task"))) {
            for (Path thread : threads.toList()) {
                if (!Files.readString(thread.resolve("comm")).matches("C[12] Compiler.*\\s*"))
                    sum += Long.parseLong(Files.readString(thread.resolve("schedstat")).split(" ")[0]);
            }
        } catch (NoSuchFileException e) {
            // A session has ended since it was listed.
        }
        return sum;
    }
}
