package org.entente.faults;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Honest questions at half of what the server can answer, for long: nothing grows. */
final class Soak implements Fault {
    private static final Duration WARM = Duration.ofSeconds(30);

    /** What a server has in use. */
    private record Use(double heap, long resident, long threads, int descriptors, int sessions) {
        static Use of(Server server, Postgres postgres) throws Exception {
            double heap = server.heapAfterCollection() / (1 << 20);
            return new Use(heap, server.status("VmRSS") / 1024, server.status("Threads"), server.descriptors(), postgres.sessions());
        }
    }

    @Override
    public Finding run(Workshop workshop, Duration time) throws Exception {
        Postgres postgres = workshop.postgres();
        Server server = workshop.server("server", postgres.url(), Map.of());
        Load.during(WARM, server.url(), 16, Load.addresses(4), Questions.HONEST);
        double capacity = Load.during(WARM, server.url(), 16, Load.addresses(4), Questions.HONEST).ok().count() / (double) WARM.toSeconds();
        Load load = Load.open(server.url(), capacity / 2, Load.addresses(4), Questions.HONEST);
        Thread.sleep(WARM);
        Use before = Use.of(server, postgres);
        Thread.sleep(time);
        Use after = Use.of(server, postgres);
        Samples all = load.stop();
        return new Finding(String.format(Locale.ROOT, "honest questions at half of capacity, %.0f a second, for %d minutes", capacity / 2,
                time.toMinutes()))
                .figure("%d failed of %d, %s", all.failed().count(), all.count(), all.ok().times())
                .figure("heap after a collection %.0f → %.0f MB", before.heap, after.heap)
                .figure("resident %d → %d MB", before.resident, after.resident)
                .figure("threads %d → %d", before.threads, after.threads)
                .figure("descriptors %d → %d", before.descriptors, after.descriptors)
                .figure("sessions of PostgreSQL %d → %d", before.sessions, after.sessions)
                .bound(all.failed().count() == 0, "no failure" + (all.failed().count() == 0 ? "" : ": " + all.failed().outcomes()))
                .bound(after.heap - before.heap <= 16, "heap flat")
                .bound(after.threads - before.threads <= 16 && after.descriptors - before.descriptors <= 64,
                        "threads and descriptors flat");
    }
}
