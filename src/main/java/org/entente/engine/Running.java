package org.entente.engine;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A request between its arrival and its answer, which comes in time whatever its thread waits for. */
final class Running {
    final Deadline deadline;
    final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private @Nullable Thread thread;
    private boolean isOver;

    Running(Deadline deadline) {
        this.deadline = deadline;
    }

    synchronized void begin() {
        thread = Thread.currentThread();
    }

    /** From now on its thread is not interrupted any more. */
    synchronized void end() {
        thread = null;
        Thread.interrupted();
    }

    /** Whether its time was up before its end. */
    synchronized boolean isOver() {
        return isOver;
    }

    /** Its thread is virtual: what it waits for is given up, and a socket that it reads from is closed. */
    synchronized void interrupt() {
        isOver = true;
        if (thread != null) thread.interrupt();
    }
}
