package org.entente.engine;

import io.quarkus.logging.Log;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.graph.InMemory;

/** Reads what is kept in memory once for each edition, before a request that waits for it goes on. */
@Singleton
class NewestRows {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    @ConfigProperty(name = "entente.memory.rows")
    int mostRows;

    @Inject
    NewestEdition edition;

    private volatile InMemory newest = InMemory.NOTHING;

    /** Where the database cannot be asked nothing is kept: a request that found it of another edition would be answered twice. */
    void read(@Observes NewEdition seen, Snapshots snapshots) {
        newest = InMemory.NOTHING;
        try {
            if (mostRows > 0) newest = read(snapshots, Budget.until(Deadline.in(PATIENCE)));
            if (newest.edition() < seen.number())
                Log.debugf("Edition %d is not yet where requests read: nothing is kept in memory", seen.number());
        } catch (Exception e) {
            Log.debug("What is kept in memory cannot be read", e);
        }
    }

    private InMemory read(Snapshots snapshots, Budget budget) throws Exception {
        return budget.during(() -> snapshots.in(budget, () -> InMemory.read(mostRows)));
    }

    /**
     * Of the newest edition that this server has seen. Nothing where they were read from a replica that was behind, and while the database
     * cannot be asked whether there is a newer one.
     */
    InMemory get() {
        OptionalLong last = edition.last();
        InMemory rows = newest;
        return last.isPresent() && rows.edition() >= last.getAsLong() ? rows : InMemory.NOTHING;
    }
}
