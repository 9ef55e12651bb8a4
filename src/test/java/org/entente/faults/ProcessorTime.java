package org.entente.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Seconds of processor that load, server and PostgreSQL have taken: what tells the price of a request on a machine with other work, too. */
record ProcessorTime(double load, double server, double postgres) {
    /** Linux's USER_HZ. */
    private static final double TICKS = 100;
    /** Fields of stat behind the name of the program, which is in parentheses. */
    private static final int USER = 11;

    static ProcessorTime of(Server server, Postgres postgres) throws IOException {
        double sessions = own(postgres.pid(), 4);
        try (Stream<ProcessHandle> children = ProcessHandle.of(postgres.pid()).orElseThrow().children()) {
            for (ProcessHandle child : children.toList()) sessions += own(child.pid(), 2);
        }
        return new ProcessorTime(own(ProcessHandle.current().pid(), 2), own(server.pid(), 2), sessions);
    }

    /** @param fields user and system; then those of children that have ended */
    private static double own(long pid, int fields) throws IOException {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] values = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Stream.of(values).skip(USER).limit(fields).mapToDouble(Double::parseDouble).sum() / TICKS;
        } catch (NoSuchFileException e) {
            // A session that has ended meanwhile.
            return 0;
        }
    }

    ProcessorTime since(ProcessorTime before) {
        return new ProcessorTime(load - before.load, server - before.server, postgres - before.postgres);
    }

    /** What each of so many has taken of it. */
    ProcessorTime each(double count) {
        return new ProcessorTime(load / count, server / count, postgres / count);
    }

    ProcessorTime times(double count) {
        return each(1 / count);
    }

    double sum() {
        return load + server + postgres;
    }

    String millis() {
        return String.format(Locale.ROOT, "%.2f + %.2f + %.2f ms", 1000 * load, 1000 * server, 1000 * postgres);
    }
}
