package org.entente.edition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the graph holds already under a key, and what this import has to state about it. */
public final class Known {
    private record Entity(long row, boolean ours) {}

    private final Map<String, Entity> entities = new HashMap<>();
    private final Set<String> stated = new HashSet<>();

    Known() {}

    /** @param ours whether it is the imported source's own, which states it again each time */
    void add(String key, long row, boolean ours) {
        entities.put(key, new Entity(row, ours));
    }

    /** Null if there is none. */
    public @Nullable Long row(@Nullable String key) {
        Entity entity = entities.get(key);
        return entity == null ? null : entity.row;
    }

    /** What is there: it was added, or the graph held it. */
    public long present(String key) {
        return Objects.requireNonNull(row(key), key);
    }

    public void add(String key, long row) {
        add(key, row, true);
    }

    /** Whether the import has to state it now: nobody else does, and it has not yet done so. */
    public boolean toBeStated(String key) {
        Entity entity = entities.get(key);
        return (entity == null || entity.ours) && stated.add(key);
    }

    /** What was added is not there after all. */
    public void forget(String key) {
        entities.remove(key);
        stated.remove(key);
    }
}
