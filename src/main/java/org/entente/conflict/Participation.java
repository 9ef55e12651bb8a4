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
    @Description("On which side; null for one that is on neither, such as a mediator.")
    public ParticipationSide side;

    @Embedded
    @Description("Since when and until when it took part, where that is not the whole time; else null.")
    public Period period;

    @Enumerated(EnumType.STRING)
    @Description("Its own highest level of hostility; null where the source has none.")
    public HostilityLevel hostility;

    @Description("Whether it was in it from the first day; null where the source does not say.")
    public Boolean originator;

    @Description("Whether it wanted to change how things stood; null where the source does not say.")
    public Boolean revisionist;

    @Embedded
    @Ignore
    public Fatalities counted;

    @Description("Its own lives lost; null where the source counts none.")
    public @Nullable Fatalities getFatalities() {
        return Fatalities.orNull(counted);
    }
}
