package org.entente.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Of two servers behind a balancer each is stopped by SIGTERM under load, and started again. */
final class Terminated implements Fault {
    @Override
    public Finding run(Workshop workshop, Duration time) throws Exception {
        Postgres postgres = workshop.postgres();
        Map<String, String> environment = Map.of("QUARKUS_SHUTDOWN_DELAY", "5s", "QUARKUS_SHUTDOWN_TIMEOUT", "10s");
        List<Server> servers = List.of(workshop.server("one", postgres.url(), environment),
                workshop.server("two", postgres.url(), environment));
        Balancer balancer = workshop.keep(new Balancer(workshop.folder(), servers));
        Thread.sleep(Duration.ofSeconds(2));
        Load load = Load.closed(balancer.url(), 16, Load.addresses(4), Questions.HONEST);
        Thread.sleep(time);
        long ending = 0;
        for (Server server : servers) {
            long began = System.nanoTime();
            server.terminate();
            ending = Math.max(ending, System.nanoTime() - began);
            server.start();
            Thread.sleep(time);
        }
        Samples all = load.stop();
        return new Finding("two servers behind HAProxy: SIGTERM to one under load (16 connections), started again, then the other")
                .figure("%d failed of %d%s", all.failed().count(), all.count(),
                        all.failed().count() == 0 ? "" : ": " + all.failed().outcomes())
                .figure("longest request %.2f s", all.longestSeconds()).figure("the slower one ended within %.1f s", ending / 1e9)
                .bound(all.ok().count() > 0 && all.failed().count() == 0, "no failure");
    }
}
