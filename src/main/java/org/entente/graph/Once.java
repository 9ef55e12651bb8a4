package org.entente.graph;

import java.util.function.Supplier;

/** A value that is computed when it is first asked for; where that has failed, it has failed for whoever asks again. */
final class Once<V> implements Supplier<V> {
    private Supplier<V> computation;
    private V value;
    private RuntimeException failure;

    Once(Supplier<V> computation) {
        this.computation = computation;
    }

    @Override
    public V get() {
        if (computation != null) compute();
        if (failure != null) throw failure;
        return value;
    }

    private void compute() {
        try {
            value = computation.get();
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            computation = null;
        }
    }
}
