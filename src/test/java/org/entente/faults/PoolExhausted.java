package org.entente.faults;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** More requests that wait for a locked table than there are connections. */
final class PoolExhausted implements Fault {
    private static final String LOCKED = "{ conflict(code: \"nagorno-karabakh\") { name } }";
    private static final String OTHER = "{ organizations(first: 5) { nodes { name } } }";

    @Override
    public Finding run(Workshop workshop, Duration time) throws Exception {
        Postgres postgres = workshop.postgres();
        Server server = workshop.server("server", postgres.url(), Map.of("ENTENTE_CLIENTS_LIMIT_LOCAL", "true"));
        Load.during(time, server.url(), 8, Load.addresses(4), List.of(LOCKED, OTHER));
        long began;
        long released;
        int ready = 0;
        int looks = 0;
        Load waiting;
        Load others;
        try (Connection connection = postgres.connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table conflict in access exclusive mode");
            began = System.nanoTime();
            // 16 requests of each address are at work.
            waiting = Load.closed(server.url(), 48, List.of("127.0.2.1", "127.0.2.2", "127.0.2.3"), List.of(LOCKED));
            Thread.sleep(500);
            others = Load.closed(server.url(), 4, List.of("127.0.2.4"), List.of(OTHER));
            while (System.nanoTime() - began < time.toNanos()) {
                looks++;
                if (server.readiness() == 200) ready++;
                Thread.sleep(200);
            }
            connection.rollback();
            released = System.nanoTime();
        }
        Thread.sleep(time);
        Samples those = waiting.stop();
        Samples rest = others.stop();

        Samples held = rest.between(began, released);
        Samples after = those.between(released, Long.MAX_VALUE).and(rest.between(released, Long.MAX_VALUE));
        return new Finding("48 requests of three addresses wait for a locked table, for 20 connections")
                .figure("for %d s, those: %s, longest %.2f s", time.toSeconds(), those.between(began, released).outcomes(),
                        those.longestSeconds())
                .figure("another address about another table: %s, %s", held.outcomes(), held.times())
                .figure("ready in %d of %d looks", ready, looks)
                .figure("after release: %d failed of %d", after.failed().count(), after.count())
                .bound(ready == looks, "ready all the time")
                .bound(those.longestSeconds() <= 11 && rest.longestSeconds() <= 11, "longest request at most 11 s")
                .bound(those.and(rest).serverErrorsBut(List.of(503, 504)).count() == 0 && those.and(rest).untold().count() == 0,
                        "only 503 and 504")
                .bound(after.ok().count() > 0 && after.failed().count() == 0, "no failure after release");
    }
}
