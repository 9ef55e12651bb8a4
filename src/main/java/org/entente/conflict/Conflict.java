package org.entente.conflict;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.fact.Composed;
import org.entente.fact.Fact;
import org.entente.fact.Period;
import org.entente.graph.Described;
import org.entente.graph.Node;
import org.entente.graph.NodeId;
import org.entente.graph.Plural;
import org.entente.graph.Reads;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Description("A conflict over time.")
@Plural("Conflicts")
public class Conflict extends Composed implements Node, Fact {
    @NaturalId
    @NonNull
    @Description("Short and unique, such as nagorno-karabakh.")
    public String code;

    @NonNull
    @Description("Its name in English.")
    public String name;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("How it stands.")
    public ConflictStatus status;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What kind of conflict it is.")
    public ConflictKind kind;

    @Enumerated(EnumType.STRING)
    @Description("Its highest level of hostility; null where the source has none.")
    public HostilityLevel hostility;

    @Enumerated(EnumType.STRING)
    @Column(name = "highest_action")
    @Description("The highest action that a state took in it; null where the source has none.")
    public MilitarizedAction highestAction;

    @Description("Whether the side that was acted against took militarized action, too; null where the source does not say.")
    public Boolean reciprocated;

    @Enumerated(EnumType.STRING)
    @Description("How it came out; null where the source does not say.")
    public DisputeOutcome outcome;

    @Enumerated(EnumType.STRING)
    @Description("How it was settled; null where the source does not say.")
    public DisputeSettlement settlement;

    @Enumerated(EnumType.STRING)
    @Description("What it is about, in its latest year; null where no source says.")
    public Incompatibility incompatibility;

    @Description("The territory that it is about, as the source names it in that year; null where it is about none, or no source says.")
    public String territory;

    @Embedded
    @Ignore
    public Fatalities counted;

    @Description("Lives lost in all; null where the source counts none.")
    @Reads("counted")
    public @Nullable Fatalities getFatalities() {
        return Fatalities.orNull(counted);
    }

    @Embedded
    @NonNull
    @Description("Since when and until when.")
    public Period period;

    @Override
    @Id
    @NonNull
    @Description(Described.ID)
    @Reads("code")
    public String getId() {
        return NodeId.of(Conflict.class, code);
    }
}
