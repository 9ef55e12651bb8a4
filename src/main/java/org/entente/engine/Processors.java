package org.entente.engine;

/**
 * Which requests are on a processor: a virtual thread gives up its own only when it waits. Expensive ones may be on all of them, but
 * as long as a cheap one is there only on half; they leave theirs while they wait for the database.
 */
final class Processors {
    private final int all;
    private final int half;
    private int cheap;
    private int dear;
    /** Read without the lock, in loops: a late look is as good. */
    private volatile boolean tooMany;

    Processors(int all) {
        this.all = all;
        this.half = Math.max(1, all / 2);
    }

    /** Runs the work of a cheap request. */
    <T> T cheap(Turns.Work<T> work) throws Exception {
        change(1, 0);
        try {
            return work.run();
        } finally {
            change(-1, 0);
        }
    }

    /** Waits for a processor: not long, as all who have one come to their next statement or {@link #tooMany}. */
    synchronized void take() {
        boolean interrupted = false;
        while (dear >= room()) {
            try {
                wait();
            } catch (InterruptedException e) {
                // Told to whoever looks next; the place must be taken all the same, as it will be left.
                interrupted = true;
            }
        }
        change(0, 1);
        if (interrupted) Thread.currentThread().interrupt();
    }

    void leave() {
        change(0, -1);
    }

    /** Whether an expensive request has to leave its processor and wait for one again. */
    boolean tooMany() {
        return tooMany;
    }

    private synchronized void change(int moreCheap, int moreDear) {
        cheap += moreCheap;
        dear += moreDear;
        tooMany = dear > room();
        if (dear >= room()) return;
        // Who leaves makes place for one; where the last cheap one goes there is more. Whoever finds none waits on.
        if (moreCheap == 0) notify();
        else notifyAll();
    }

    private int room() {
        return cheap > 0 ? half : all;
    }
}
