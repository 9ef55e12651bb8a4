package org.entente.fact;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Ignore;

/** A statement that cannot hold outside of two days; a subclass still has to say that it implements {@link Lasting}. */
@MappedSuperclass
public abstract class Bounded extends Stated {
    @Ignore
    @Column(name = "earliest")
    public LocalDate firstPossible;

    @Ignore
    @Column(name = "latest")
    public LocalDate lastPossible;

    public LocalDate earliest() {
        return firstPossible;
    }

    public LocalDate latest() {
        return lastPossible;
    }
}
