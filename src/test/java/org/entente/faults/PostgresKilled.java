package org.entente.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** All processes of PostgreSQL are killed under load; five seconds later it starts again. */
final class PostgresKilled implements Fault {
    private static final Duration AWAY = Duration.ofSeconds(5);

    @Override
    public Finding run(Workshop workshop, Duration time) throws Exception {
        Postgres postgres = workshop.postgres();
        Server server = workshop.server("server", postgres.url(), Map.of());
        Load.during(time, server.url(), 16, Load.addresses(4), Questions.HONEST);
        Load load = Load.closed(server.url(), 16, Load.addresses(4), Questions.HONEST);
        Thread.sleep(time);
        long killed = System.nanoTime();
        postgres.kill();
        Thread.sleep(AWAY);
        Thread starting = Thread.ofPlatform().start(() -> start(postgres));
        awaitConnection(postgres);
        long back = System.nanoTime();
        starting.join();
        Thread.sleep(time);
        Samples all = load.stop();

        Samples before = all.between(Long.MIN_VALUE, killed);
        Samples away = all.where(sample -> sample.ended() >= killed && sample.began() < back);
        Samples after = all.between(back, Long.MAX_VALUE);
        double recovery = after.ok().all().stream().mapToLong(Sample::ended).min().orElse(Long.MAX_VALUE) - back;
        return new Finding("every process of PostgreSQL killed under load (16 connections), started again after 5 s")
                .figure("away for %.1f s: %s", (back - killed) / 1e9, away.failed().outcomes())
                .figure("longest request %.2f s", away.longestSeconds())
                .figure("after its return: %d failed of %d, first answer after %.0f ms", after.failed().count(), after.count(),
                        recovery / 1e6)
                .bound(before.where(sample -> sample.ended() < killed).failed().count() == 0, "no failure before")
                .bound(away.longestSeconds() <= 11, "longest request at most 11 s")
                .bound(away.serverErrorsBut(List.of(503)).count() == 0 && away.untold().count() == 0, "only 503 with code and Retry-After")
                .bound(after.ok().count() > 0 && after.failed().count() == 0,
                        "no failure after its return" + (after.failed().count() == 0 ? "" : ": " + after.failed().outcomes()));
    }

    private static void start(Postgres postgres) {
        try {
            postgres.startAgain();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until a new connection works. */
    private static void awaitConnection(Postgres postgres) throws InterruptedException {
        while (true) {
            try (Connection connection = postgres.connect()) {
                if (connection.isValid(1)) return;
            } catch (SQLException e) {
                Thread.sleep(10);
            }
        }
    }
}
