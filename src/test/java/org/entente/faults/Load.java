package org.entente.faults;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that ask, until they are told to stop, and keep what became of each request. */
final class Load {
    /** Each waits on a connection of its own: more would wait for this process and not for the server. */
    private static final int MOST_WAITING = 6_000;

    private final Queue<Sample> samples = new ConcurrentLinkedQueue<>();
    private final List<Asker> askers = new ArrayList<>();
    private final List<String> questions;
    private final EventLoopGroup loop = new NioEventLoopGroup(1);
    /** Written by the event loop alone. */
    private final AtomicInteger waiting = new AtomicInteger();
    private long turn;
    private volatile boolean over;

    private Load(URI url, List<String> addresses, List<String> questions) {
        this.questions = questions;
        for (String address : addresses) askers.add(new Asker(loop, url, address));
    }

    /** So many connections, each of which asks on as soon as it has its answer. */
    static Load closed(URI url, int connections, List<String> addresses, List<String> questions) {
        Load load = new Load(url, addresses, questions);
        load.loop.execute(() -> {
            for (int i = 0; i < connections; i++) load.askOn(i, i);
        });
        return load;
    }

    /** So many requests a second, whatever becomes of those before, as long as this process can hold them. */
    static Load open(URI url, double rate, List<String> addresses, List<String> questions) {
        Load load = new Load(url, addresses, questions);
        long began = System.nanoTime();
        var _ = load.loop.scheduleAtFixedRate(() -> load.askUntil((long) ((System.nanoTime() - began) / 1e9 * rate)), 0, 1,
                TimeUnit.MILLISECONDS);
        return load;
    }

    /** A closed loop for so long, and what came of it. */
    static Samples during(Duration time, URI url, int connections, List<String> addresses, List<String> questions)
            throws InterruptedException {
        Load load = closed(url, connections, addresses, questions);
        Thread.sleep(time);
        return load.stop();
    }

    /** So many addresses of this machine. */
    static List<String> addresses(int count) {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < count; i++) addresses.add("127.0.1." + (i + 1));
        return addresses;
    }

    private void askOn(int connection, int turn) {
        if (!over) ask(connection, turn, () -> askOn(connection, turn + 1));
    }

    private void askUntil(long due) {
        for (; turn < due && !over; turn++) {
            // Not in step with the questions: each address asks all of them.
            if (waiting.get() < MOST_WAITING)
                ask((int) (turn / questions.size() % askers.size()), (int) (turn % questions.size()), () -> {});
        }
    }

    private void ask(int asker, int question, Runnable then) {
        waiting.incrementAndGet();
        askers.get(asker % askers.size()).ask(questions.get(question % questions.size()), sample -> {
            waiting.decrementAndGet();
            samples.add(sample);
            then.run();
        });
    }

    /** Until now. */
    Samples soFar() {
        return new Samples(List.copyOf(samples));
    }

    /** Waits for the answers that are still to come. */
    Samples stop() throws InterruptedException {
        over = true;
        // After this nobody asks any more.
        loop.submit(() -> {}).sync();
        while (waiting.get() > 0) Thread.sleep(10);
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
        return soFar();
    }
}
