package org.entente.conflict;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.fact.Fact;
import org.entente.fact.Period;
import org.entente.fact.Stated;
import org.entente.graph.Plural;
import org.hibernate.annotations.Immutable;

/** A calendar year in which a conflict was active, as one source counts. */
@Entity
@Immutable
@Table(name = "conflict_year")
@Description("A calendar year in which a conflict was active: with at least 25 deaths in battle, as UCDP counts.")
@Plural(value = "Years of conflicts", briefly = "years")
public class ConflictYear extends Stated implements Fact {
    @Ignore
    @Column(name = "conflict_id")
    public Long conflictId;

    @Description("The year.")
    public int year;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("How hard it was fought.")
    public ConflictIntensity intensity;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("Who fought whom.")
    public ArmedConflictType type;

    @Embedded
    @NonNull
    @Description("The spell of fighting that the year belongs to.")
    public Period episode;
}
