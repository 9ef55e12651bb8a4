package org.entente.faults;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Four times as many requests as the server can answer, from many addresses. The load shares the processors with the server. */
final class Overload implements Fault {
    private static final int FACTOR = 4;
    private static final List<String> ADDRESSES = Load.addresses(64);

    @Override
    public Finding run(Workshop workshop, Duration time) throws Exception {
        Postgres postgres = workshop.postgres();
        Server server = workshop.server("server", postgres.url(), Map.of("ENTENTE_CLIENTS_LIMIT_LOCAL", "true"));
        Peak peak = peak(server, postgres, time);
        double capacity = rate(peak.samples.ok(), time);

        Load load = Load.open(server.url(), FACTOR * capacity, ADDRESSES, Questions.MOSTLY_USUAL);
        // What it has come to by then is what lasts.
        Thread.sleep(time);
        long from = System.nanoTime();
        ProcessorTime before = ProcessorTime.of(server, postgres);
        Thread.sleep(time);
        ProcessorTime spent = ProcessorTime.of(server, postgres).since(before);
        long to = System.nanoTime();
        Samples all = load.stop();
        Samples ended = all.where(sample -> sample.ended() >= from && sample.ended() < to);
        double goodput = rate(ended.ok(), time);
        ProcessorTime refusals = spent.since(peak.each().times(ended.ok().count()));
        Samples asked = all.between(from, to);
        Samples cheap = asked.of(Questions.CHEAP);
        return new Finding(String.format(Locale.ROOT,
                "%d times as many requests as can be answered, from %d addresses; one in ten is cheap", FACTOR, ADDRESSES.size()))
                .figure("peak %.0f a second (32 connections, %s)", capacity, peak.samples.ok().times())
                .figure("of %.0f a second %.0f are asked and %.0f answered: %.0f %%", FACTOR * capacity, rate(asked, time), goodput,
                        100 * goodput / capacity)
                .figure("for a second of processor %.0f %% of the answers", 100 * ended.ok().count() / spent.sum() * peak.each().sum())
                .figure("an answer takes load + server + PostgreSQL %s, a refusal %s", peak.each().millis(),
                        refusals.each(ended.failed().count()).millis())
                .figure("cheap ones: %s, %s", cheap.outcomes(), cheap.ok().times())
                .figure("all: %s", asked.outcomes())
                .bound(peak.samples.failed().count() == 0, "no failure at peak")
                .bound(goodput >= 0.8 * capacity, "80 % of the peak")
                .bound(asked.serverErrorsBut(List.of(503, 504)).count() == 0 && asked.untold().count() == 0, "only 503, 504 and 429");
    }

    /** @param each what an answer takes */
    private record Peak(Samples samples, ProcessorTime each) {}

    /** The cheapest answers, once two measurements in a row are no cheaper: what runs often is compiled meanwhile. */
    private static Peak peak(Server server, Postgres postgres, Duration time) throws Exception {
        Peak best = null;
        for (int noCheaper = 0; noCheaper < 2;) {
            ProcessorTime before = ProcessorTime.of(server, postgres);
            Samples samples = Load.during(time, server.url(), 32, ADDRESSES, Questions.MOSTLY_USUAL);
            Peak peak = new Peak(samples, ProcessorTime.of(server, postgres).since(before).each(samples.count()));
            noCheaper = best != null && peak.each.sum() > 0.95 * best.each.sum() ? noCheaper + 1 : 0;
            if (best == null || peak.each.sum() < best.each.sum()) best = peak;
        }
        return best;
    }

    private static double rate(Samples samples, Duration time) {
        return samples.count() * 1000.0 / time.toMillis();
    }
}
