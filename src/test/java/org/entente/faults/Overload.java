package org.entente.faults;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Four times as many requests as the server can answer, from many addresses. The load gives way to the server: they share the processors. */
final class Overload implements Fault {
    private static final int FACTOR = 4;
    private static final List<String> ADDRESSES = Load.addresses(64);

    @Override
    public Finding run(Workshop workshop, Duration time) throws Exception {
        Postgres postgres = workshop.postgres();
        Server server = workshop.server("server", postgres.url(), Map.of("ENTENTE_CLIENTS_LIMIT_LOCAL", "true"));
        Nice.giveWay();
        Samples peak = peak(server, time);
        double capacity = rate(peak.ok(), time);

        Load load = Load.open(server.url(), FACTOR * capacity, ADDRESSES, Questions.MOSTLY_USUAL);
        // What it has come to by then is what lasts.
        Thread.sleep(time);
        long from = System.nanoTime();
        Thread.sleep(time);
        long to = System.nanoTime();
        Samples all = load.stop();
        double goodput = rate(all.ok().where(sample -> sample.ended() >= from && sample.ended() < to), time);
        Samples asked = all.between(from, to);
        Samples cheap = asked.of(Questions.CHEAP);
        return new Finding(String.format(Locale.ROOT, "%d times as many requests as can be answered, from %d addresses; one in ten is cheap", FACTOR, ADDRESSES.size()))
                .figure("peak %.0f a second (32 connections, %s)", capacity, peak.ok().times())
                .figure("at %.0f a second %.0f are answered: %.0f %%", rate(asked, time), goodput, 100 * goodput / capacity)
                .figure("cheap ones: %s, %s", cheap.outcomes(), cheap.ok().times())
                .figure("all: %s", asked.outcomes())
                .bound(peak.failed().count() == 0, "no failure at peak")
                .bound(goodput >= 0.8 * capacity, "80 % of the peak")
                .bound(asked.serverErrorsBut(List.of(503, 504)).count() == 0 && asked.untold().count() == 0, "only 503, 504 and 429");
    }

    /** Measured until it rises no more: what runs often is compiled meanwhile. */
    private static Samples peak(Server server, Duration time) throws Exception {
        Samples before = Load.during(time, server.url(), 32, ADDRESSES, Questions.MOSTLY_USUAL);
        while (true) {
            Samples peak = Load.during(time, server.url(), 32, ADDRESSES, Questions.MOSTLY_USUAL);
            if (peak.ok().count() < 1.1 * before.ok().count()) return peak;
            before = peak;
        }
    }

    private static double rate(Samples samples, Duration time) {
        return samples.count() * 1000.0 / time.toMillis();
    }
}
