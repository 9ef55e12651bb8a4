package org.entente.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A control group of Linux with so much memory, of version 1 or 2, whichever the machine has. */
final class MemoryGroup implements AutoCloseable {
    private static final Path ROOT = Path.of("/sys/fs/cgroup");
    private static final boolean FIRST_VERSION = Files.isDirectory(ROOT.resolve("memory"));

    private final Path group = (FIRST_VERSION ? ROOT.resolve("memory") : ROOT).resolve("entente-faults");

    MemoryGroup(long bytes) {
        try {
            if (!FIRST_VERSION) Files.writeString(ROOT.resolve("cgroup.subtree_control"), "+memory");
            Files.createDirectories(group);
            Files.writeString(group.resolve(FIRST_VERSION ? "memory.limit_in_bytes" : "memory.max"), String.valueOf(bytes));
            // Not on the disk either.
            Path swap = group.resolve(FIRST_VERSION ? "memory.memsw.limit_in_bytes" : "memory.swap.max");
            if (Files.exists(swap)) Files.writeString(swap, FIRST_VERSION ? String.valueOf(bytes) : "0");
        } catch (IOException e) {
            throw new IllegalStateException("This needs the right to make a memory control group, as root outside a container has: " + e,
                    e);
        }
    }

    /** A command that goes into the group and becomes what follows it. */
    List<String> entering() {
        return List.of("sh", "-c", "echo $$ >" + group.resolve("cgroup.procs") + " && exec \"$@\"", "sh");
    }

    /** The most bytes at a time, pages of files that could be given back among them. */
    long peak() throws IOException {
        return Long.parseLong(Files.readString(group.resolve(FIRST_VERSION ? "memory.max_usage_in_bytes" : "memory.peak")).trim());
    }

    /** Processes that the kernel ended because the memory did not suffice. */
    long killed() throws IOException {
        return Files.readAllLines(group.resolve(FIRST_VERSION ? "memory.oom_control" : "memory.events")).stream()
                .filter(line -> line.startsWith("oom_kill ")).mapToLong(line -> Long.parseLong(line.substring(9))).sum();
    }

    @Override
    public void close() throws IOException {
        Files.delete(group);
    }
}
