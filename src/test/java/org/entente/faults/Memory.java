package org.entente.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The memory of a small pod under the worst load that is legal: the dearest requests of many addresses, and answers that nobody reads. */
final class Memory implements Fault {
    private static final Duration ROUND = Duration.ofSeconds(25);

    private final int megabytes;
    private final List<String> options;

    private Memory(int megabytes, List<String> options) {
        this.megabytes = megabytes;
        this.options = options;
    }

    static Fault of512() {
        return new Memory(512, Server.CONTAINER);
    }

    /** A native executable is what is meant for so little; a Java virtual machine lives there with these. */
    static Fault of256() {
        return new Memory(256, List.of("-Xmx80m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=32m", "-XX:MaxDirectMemorySize=24m", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED"));
    }

    @Override
    public Finding run(Workshop workshop, Duration time) throws Exception {
        Postgres postgres = workshop.postgres();
        MemoryGroup group = workshop.keep(new MemoryGroup(megabytes * 1024L * 1024));
        Server server = workshop.server("server", postgres.url(), Map.of("MALLOC_ARENA_MAX", "2"), group.entering(), options);
        long idle = server.status("VmRSS");
        Load dear = Load.closed(server.url(), 64, Load.addresses(16), Questions.DEAR);
        Load cheap = Load.closed(server.url(), 1, List.of("127.0.2.1"), List.of(Questions.CHEAP));
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end && server.isAlive()) {
            try (SlowReaders readers = new SlowReaders(server.url(), 20, List.of("127.0.2.2", "127.0.2.3", "127.0.2.4"))) {
                Thread.sleep(Math.min(ROUND.toMillis(), time.toMillis()));
            }
        }
        long most = server.isAlive() ? server.status("VmHWM") : 0;
        Samples asked = dear.stop();
        Samples others = cheap.stop();
        boolean answers = Load.during(Duration.ofSeconds(2), server.url(), 1, List.of("127.0.2.1"), List.of(Questions.CHEAP)).ok().count() > 0;
        return new Finding(megabytes + " MB of memory; 64 connections ask the dearest legal requests, 20 answers of 5 MB are not read; `" + String.join(" ", options) + "`")
                .figure("resident before %d MB, at most %d MB; of the group at most %d MB", idle / 1024, most / 1024, group.peak() >> 20)
                .figure("dear ones: %s", asked.outcomes()).figure("cheap ones of another address: %s, %s", others.outcomes(), others.ok().times())
                .bound(server.isAlive() && group.killed() == 0 && answers, "the process lives")
                .bound(!server.log().contains("OutOfMemory") && !server.log().contains(" ERROR "), "no error in the log")
                .bound(asked.and(others).serverErrorsBut(List.of(503, 504)).count() == 0, "only 503 and 504");
    }
}
