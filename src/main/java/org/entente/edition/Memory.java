package org.entente.edition;

/** The most heap that was in use when we looked. */
final class Memory {
    private static final int EVERY = 1 << 14;

    private long looks;
    private long peak = used();

    /** Cheap enough for every row. */
    void look() {
        if (++looks % EVERY == 0) peak = Math.max(peak, used());
    }

    long peak() {
        return Math.max(peak, used());
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
