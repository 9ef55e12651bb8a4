package org.entente.fact;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.entente.graph.Reads;
import org.jspecify.annotations.Nullable;

/** A statement that cannot hold outside of two days; a subclass still has to say that it implements {@link Lasting}. */
@MappedSuperclass
public abstract class Bounded extends Stated {
    @Ignore
    @Column(name = "earliest")
    public LocalDate firstPossible;

    @Ignore
    @Column(name = "latest")
    public LocalDate lastPossible;

    @Description("The first day on which it may hold: of its own beginning, or of what bounds it, as an earlier edition that does not know it; null if nothing does.")
    @Reads("firstPossible")
    public @Nullable LocalDate getNotBefore() {
        return firstPossible.equals(LocalDate.MIN) ? null : firstPossible;
    }

    @Description("The last day on which it may hold; null if nothing bounds it.")
    @Reads("lastPossible")
    public @Nullable LocalDate getNotAfter() {
        return lastPossible.equals(LocalDate.MAX) ? null : lastPossible;
    }

    public LocalDate earliest() {
        return firstPossible;
    }

    public LocalDate latest() {
        return lastPossible;
    }
}
