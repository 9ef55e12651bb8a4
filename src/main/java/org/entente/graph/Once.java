package org.entente.graph;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is computed when it is first asked for; where that has failed, it has failed for whoever asks again. */
final class Once<V> implements Supplier<V> {
    private @Nullable Supplier<V> computation;
    private @Nullable V value;
    private @Nullable RuntimeException failure;

    Once(Supplier<V> computation) {
        this.computation = computation;
    }

    @Override
    public V get() {
        if (computation != null) compute(computation);
        if (failure != null) throw failure;
        return Objects.requireNonNull(value);
    }

    private void compute(Supplier<V> computation) {
        try {
            value = computation.get();
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            this.computation = null;
        }
    }
}
