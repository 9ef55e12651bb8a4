package org.entente.fact;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.eclipse.microprofile.graphql.Ignore;

/** One source's word on a thing that several speak of; a subclass still has to say that it implements {@link Fact}. */
@MappedSuperclass
public abstract class Statement extends Stated {
    /** The row of the thing. */
    @Ignore
    @Column(name = "subject_id")
    public Long subjectId;
}
