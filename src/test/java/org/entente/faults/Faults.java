package org.entente.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Does one fault to the packaged program and prints what was seen as a row of a table: {@code src/test/faults/run.sh}. */
final class Faults {
    private static final Map<String, Fault> ALL = new LinkedHashMap<>();

    static {
        ALL.put("postgres-killed", new PostgresKilled());
        ALL.put("black-hole", BadNetwork.blackHole());
        ALL.put("slow-drip", BadNetwork.slowDrip());
        ALL.put("latency", BadNetwork.latency());
        ALL.put("resets", BadNetwork.resets());
        ALL.put("pool-exhausted", new PoolExhausted());
        ALL.put("sigterm", new Terminated());
        ALL.put("overload", new Overload());
        ALL.put("memory-512", Memory.of512());
        ALL.put("memory-256", Memory.of256());
        ALL.put("soak", new Soak());
    }

    private Faults() {}

    /** Ends with 1 where a bound was missed, with 2 where there is no such fault. */
    public static void main(String... arguments) throws Exception {
        Fault fault = arguments.length == 0 ? null : ALL.get(arguments[0]);
        if (fault == null) {
            System.err.println("faults: name one of " + String.join(", ", ALL.keySet()));
            System.exit(2);
        }
        Path folder = Path.of("target/faults", arguments[0]).toAbsolutePath();
        empty(folder);
        Finding finding;
        try (Workshop workshop = new Workshop(folder)) {
            finding = fault.run(workshop, Duration.ofSeconds(arguments.length > 1 ? Long.parseLong(arguments[1]) : 20));
        }
        System.out.println(finding.row(arguments[0]));
        System.exit(finding.holds() ? 0 : 1);
    }

    private static void empty(Path folder) throws Exception {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
            }
        }
        Files.createDirectories(folder);
    }
}
