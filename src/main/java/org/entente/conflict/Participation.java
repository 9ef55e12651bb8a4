package org.entente.conflict;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.fact.Fact;
import org.entente.fact.Period;
import org.entente.fact.Stated;
import org.entente.graph.Plural;
import org.entente.graph.Reads;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Description("A party in a conflict or event.")
@Plural("Participations")
public class Participation extends Stated implements Fact {
    @Ignore
    @Column(name = "party_id")
    public Long partyId;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("As what it takes part.")
    public ParticipationRole role;

    @Enumerated(EnumType.STRING)
    @Description("On which side of the conflict or event; null for one that is on neither, such as a mediator. The letters of an event are its own: side A of an incident may be side B of its dispute.")
    public ParticipationSide side;

    @Embedded
    @Description("Since when and until when it took part; null where the source does not say, or where that is the period of the event.")
    public Period period;

    @Enumerated(EnumType.STRING)
    @Description("Its own highest level of hostility; null where the source has none.")
    public HostilityLevel hostility;

    @Enumerated(EnumType.STRING)
    @Column(name = "highest_action")
    @Description("The highest action that it took itself; null where the source has none.")
    public MilitarizedAction highestAction;

    @Description("Whether it was in it from the first day; null where the source does not say.")
    public Boolean originator;

    @Description("Whether it wanted to change how things stood; null where the source does not say.")
    public Boolean revisionist;

    @Enumerated(EnumType.STRING)
    @Column(name = "revision_type")
    @Description("What it mainly wanted to change; null where the source does not say.")
    public RevisionType revisionType;

    @Enumerated(EnumType.STRING)
    @Column(name = "second_revision_type")
    @Description("What it wanted to change beside that; null where the source does not say.")
    public RevisionType secondRevisionType;

    @Embedded
    @Ignore
    public Fatalities counted;

    @Description("Its own lives lost; null where the source counts none.")
    @Reads("counted")
    public @Nullable Fatalities getFatalities() {
        return Fatalities.orNull(counted);
    }
}
