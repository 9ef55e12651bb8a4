package org.entente.faults;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/** Clients that ask, until they are told to stop, and keep what became of each request. */
final class Load {
    private final Queue<Sample> samples = new ConcurrentLinkedQueue<>();
    private final List<Asker> askers = new ArrayList<>();
    private final List<String> questions;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    /** More would wait for this process and not for the server. */
    private final Semaphore waiting = new Semaphore(6_000);
    private volatile boolean over;
    private Thread pace;

    private Load(URI url, List<String> addresses, List<String> questions) throws IOException {
        this.questions = questions;
        for (String address : addresses) askers.add(new Asker(url, address));
    }

    /** So many connections, each of which asks on as soon as it has its answer. */
    static Load closed(URI url, int connections, List<String> addresses, List<String> questions) throws IOException {
        Load load = new Load(url, addresses, questions);
        for (int i = 0; i < connections; i++) {
            int first = i;
            load.threads.execute(() -> load.askOn(first));
        }
        return load;
    }

    /** So many requests a second, whatever becomes of those before, as long as this process can hold them. */
    static Load open(URI url, double rate, List<String> addresses, List<String> questions) throws IOException {
        Load load = new Load(url, addresses, questions);
        load.pace = Thread.ofPlatform().daemon().name("load").start(() -> load.askAt(rate));
        return load;
    }

    /** A closed loop for so long, and what came of it. */
    static Samples during(Duration time, URI url, int connections, List<String> addresses, List<String> questions) throws IOException, InterruptedException {
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

    private void askOn(int first) {
        try {
            for (int i = first; !over; i++) samples.add(askers.get(first % askers.size()).ask(questions.get(i % questions.size())));
        } catch (InterruptedException e) {
            // It is over.
        }
    }

    private void askAt(double rate) {
        long began = System.nanoTime();
        for (int i = 0; !over; i++) {
            long due = began + (long) (i / rate * 1e9);
            while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
            int turn = i;
            if (!waiting.tryAcquire()) continue;
            threads.execute(() -> {
                try {
                    // Not in step with the questions: each address asks all of them.
                    samples.add(askers.get(turn / questions.size() % askers.size()).ask(questions.get(turn % questions.size())));
                } catch (InterruptedException e) {
                    // It is over.
                } finally {
                    waiting.release();
                }
            });
        }
    }

    /** Until now. */
    Samples soFar() {
        return new Samples(List.copyOf(samples));
    }

    /** Waits for the answers that are still to come. */
    Samples stop() throws InterruptedException {
        over = true;
        if (pace != null) pace.join();
        threads.close();
        askers.forEach(Asker::close);
        return soFar();
    }
}
