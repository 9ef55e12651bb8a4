package org.entente.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The memory of a small pod under the worst load that is legal: the dearest requests of many addresses, bodies that do not end, and answers that nobody reads. */
final class Memory implements Fault {
    private static final Duration ROUND = Duration.ofSeconds(25);

    private final int megabytes;
    private final List<String> options;
    private final Map<String, String> environment;

    private Memory(int megabytes, List<String> options, Map<String, String> environment) {
        this.megabytes = megabytes;
        this.options = options;
        this.environment = environment;
    }

    static Fault of512() {
        return new Memory(512, Server.CONTAINER, Map.of());
    }

    /** For so little there is a native executable: even with these options and smaller limits the kernel ends a Java virtual machine. */
    static Fault of256() {
        return new Memory(256,
                List.of("-Xmx112m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=32m",
                        "-XX:MaxDirectMemorySize=24m", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED"),
                Map.of("MALLOC_ARENA_MAX", "1", "ENTENTE_LIMITS_CONCURRENT_REQUESTS", "16", "ENTENTE_LIMITS_OBJECTS", "50000",
                        "ENTENTE_LIMITS_ANSWER_BYTES", "4194304", "ENTENTE_LIMITS_BODIES_BYTES", "4194304",
                        "ENTENTE_LIMITS_BODIES_BYTES_PER_ADDRESS", "2097152", "ENTENTE_LIMITS_UNREAD_BYTES", "8388608",
                        "ENTENTE_LIMITS_UNREAD_BYTES_PER_ADDRESS", "4194304"));
    }

    @Override
    public Finding run(Workshop workshop, Duration time) throws Exception {
        Postgres postgres = workshop.postgres();
        MemoryGroup group = workshop.keep(new MemoryGroup(megabytes * 1024L * 1024));
        Server server = workshop.server("server", postgres.url(), environment, group.entering(), options);
        long idle = server.status("VmRSS");
        Load dear = Load.closed(server.url(), 64, Load.addresses(16), Questions.DEAR);
        Load cheap = Load.closed(server.url(), 1, List.of("127.0.2.1"), List.of(Questions.CHEAP));
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end && server.isAlive()) {
            try (SlowClients slow = new SlowClients(server.url())) {
                slow.readNothing(20, List.of("127.0.2.2", "127.0.2.3", "127.0.2.4"));
                slow.endNothing(400, Load.addresses(16));
                Thread.sleep(Math.min(ROUND.toMillis(), time.toMillis()));
            }
        }
        long most = server.isAlive() ? server.status("VmHWM") : 0;
        Samples asked = dear.stop();
        Samples others = cheap.stop();
        boolean answers = Load.during(Duration.ofSeconds(2), server.url(), 1, List.of("127.0.2.1"), List.of(Questions.CHEAP)).ok()
                .count() > 0;
        return new Finding(megabytes
                + " MB of memory; 64 connections ask the dearest legal requests, 20 answers of 3 MB are not read, 400 bodies of 1 MB do not end; `"
                + String.join(" ", options) + "`"
                + environment.entrySet().stream().map(entry -> " `" + entry.getKey() + "=" + entry.getValue() + "`").sorted()
                        .collect(Collectors.joining()))
                .figure("resident before %d MB, at most %d MB; of the group at most %d MB", idle / 1024, most / 1024, group.peak() >> 20)
                .figure("dear ones: %s", asked.outcomes())
                .figure("cheap ones of another address: %s, %s", others.outcomes(), others.ok().times())
                .bound(server.isAlive() && group.killed() == 0 && answers, "the process lives")
                .bound(!server.log().contains("OutOfMemory") && !server.log().contains(" ERROR "), "no error in the log")
                .bound(asked.and(others).serverErrorsBut(List.of(503, 504)).count() == 0, "only 503 and 504");
    }
}
