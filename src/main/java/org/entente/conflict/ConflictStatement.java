package org.entente.conflict;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.fact.Fact;
import org.entente.fact.Period;
import org.entente.fact.Statement;
import org.entente.graph.Plural;
import org.hibernate.annotations.Immutable;

/** One source's word on a conflict. */
@Entity
@Immutable
@Table(name = "conflict_statement")
@Description("What one source states about a conflict.")
@Plural(value = "Statements about conflicts", briefly = "statements")
public class ConflictStatement extends Statement implements Fact {
    @NonNull
    @Description("Its name there; its code where the source has no name for it.")
    public String name;

    @Enumerated(EnumType.STRING)
    @Description("What kind of conflict it is; null if the source does not say.")
    public ConflictKind kind;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("How it stands.")
    public ConflictStatus status;

    @Embedded
    @NonNull
    @Description("Since when and until when.")
    public Period period;
}
