package org.entente.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.entente.FaultyNetwork;
import org.entente.FaultyNetwork.Mode;

/** A bad network between server and PostgreSQL, for a time. */
final class BadNetwork implements Fault {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String happened;
    private final Weather weather;
    private final boolean answers;

    /** What the network does for so long. */
    private interface Weather {
        void last(FaultyNetwork network, Duration time) throws InterruptedException;
    }

    private BadNetwork(String happened, Weather weather, boolean answers) {
        this.happened = happened;
        this.weather = weather;
        this.answers = answers;
    }

    static Fault blackHole() {
        return new BadNetwork("network to PostgreSQL that swallows everything", steady(Mode.BLACK_HOLE), false);
    }

    static Fault slowDrip() {
        return new BadNetwork("network to PostgreSQL that lets 50 bytes through in a second", steady(Mode.SLOW_DRIP), false);
    }

    static Fault latency() {
        return new BadNetwork("network to PostgreSQL that takes 100 ms each way", steady(Mode.LATENCY), true);
    }

    static Fault resets() {
        return new BadNetwork("all connections to PostgreSQL reset, each second", BadNetwork::resetEachSecond, true);
    }

    private static Weather steady(Mode mode) {
        return (network, time) -> {
            network.set(mode);
            Thread.sleep(time);
        };
    }

    private static void resetEachSecond(FaultyNetwork network, Duration time) throws InterruptedException {
        for (long i = 0; i < time.toSeconds(); i++) {
            network.set(Mode.RESET);
            network.set(Mode.PASS);
            Thread.sleep(PAUSE);
        }
    }

    @Override
    public Finding run(Workshop workshop, Duration time) throws Exception {
        Postgres postgres = workshop.postgres();
        FaultyNetwork network = workshop.keep(new FaultyNetwork(postgres.port()));
        Server server = workshop.server("server", postgres.url(network.port()), Map.of());
        Load.during(time, server.url(), 8, Load.addresses(4), Questions.HONEST);
        Load load = Load.closed(server.url(), 8, Load.addresses(4), Questions.HONEST);
        Thread.sleep(PAUSE.multipliedBy(3));
        long began = System.nanoTime();
        weather.last(network, time);
        network.set(Mode.PASS);
        long over = System.nanoTime();
        Thread.sleep(time);
        Samples all = load.stop();

        Samples during = all.where(sample -> sample.ended() >= began && sample.began() < over);
        Samples after = all.between(over, Long.MAX_VALUE);
        double recovery = Math.max(0, after.failed().lastEnd() - over);
        Finding finding = new Finding(happened)
                .figure("for %d s: %s", time.toSeconds(), during.outcomes()).figure("longest request %.2f s", during.longestSeconds());
        if (answers) finding.figure("%s", during.ok().times());
        return finding.figure("afterwards: %d failed of %d, the last after %.1f s", after.failed().count(), after.count(), recovery / 1e9)
                .bound(all.longestSeconds() <= 11, "longest request at most 11 s")
                .bound(!answers || during.failed().count() == 0, "no failure")
                .bound(all.serverErrorsBut(List.of(503, 504)).count() == 0 && all.untold().count() == 0, "only 503 and 504")
                .bound(after.ok().count() > 0 && recovery <= 11e9, "recovery");
    }
}
