package org.entente.fact;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.Immutable;

/** A state of the data: each load or import that changes something makes the next one. */
@Entity
@Immutable
@Description("A state of the data. Each change makes the next one; the number is the same on every server of one database.")
public class Edition extends PanacheEntityBase {
    @Id
    @Description("Only grows.")
    public long number;

    @NonNull
    @Column(name = "committed_at")
    @Description("When it was made.")
    public OffsetDateTime committedAt;

    @NonNull
    @Description("What made it.")
    public String summary;

    @Ignore
    public String checksum;
}
