package org.entente.fact;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.eclipse.microprofile.graphql.Ignore;
import org.entente.graph.Listed;

/** A row with its citation; a subclass still has to say that it implements {@link Fact}, as the schema is made of direct interfaces. */
@MappedSuperclass
public abstract class Stated extends Listed {
    @Ignore
    @Column(name = "source_id")
    public Long sourceId;

    @Ignore
    @Column(name = "locators", columnDefinition = "text[]")
    public String[] locators;

    public Long sourceRow() {
        return sourceId;
    }

    public String[] locators() {
        return locators;
    }
}
