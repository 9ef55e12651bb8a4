package org.entente.fact;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.eclipse.microprofile.graphql.Ignore;
import org.jspecify.annotations.Nullable;

/** What is shown of a thing that several sources speak of: its name is that of one source, its dates may be those of another. */
@MappedSuperclass
public abstract class Composed extends Stated {
    @Ignore
    @Column(name = "dated_source_id")
    public @Nullable Long datedSourceId;

    @Ignore
    @Column(name = "dated_locators", columnDefinition = "text[]")
    public String @Nullable [] datedLocators;
}
