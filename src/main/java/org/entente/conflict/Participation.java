package org.entente.conflict;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.fact.Fact;
import org.entente.fact.Stated;
import org.hibernate.annotations.Immutable;

/** A party in a conflict or event. */
@Entity
@Immutable
@Description("A party in a conflict or event.")
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
}
