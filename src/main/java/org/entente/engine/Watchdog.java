package org.entente.engine;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Ends requests whose time is up: those that wait for a database which does not answer cannot do so themselves. */
final class Watchdog implements AutoCloseable {
    private static final Duration ROUND = Duration.ofMillis(100);
    /** What an interrupted request takes to say so itself, as a rule. */
    private static final Duration GRACE = Duration.ofMillis(300);

    private final Set<Running> requests = ConcurrentHashMap.newKeySet();
    private final Thread thread = Thread.ofPlatform().daemon().name("request-watchdog").start(this::goRound);

    void watch(Running request) {
        requests.add(request);
        var _ = request.answer.whenComplete((answer, failure) -> requests.remove(request));
    }

    private void goRound() {
        while (!Thread.interrupted()) {
            for (Running request : requests) {
                if (!request.deadline.isOver()) continue;
                request.interrupt();
                if (request.deadline.left() < -GRACE.toNanos()) request.answer.complete(Answer.refused(DatabaseFailure.requestTimeout()));
            }
            try {
                Thread.sleep(ROUND);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
