package org.entente.embassy;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.fact.Bounded;
import org.entente.fact.Fact;
import org.entente.fact.Lasting;
import org.entente.fact.Period;
import org.entente.graph.Described;
import org.entente.graph.Node;
import org.entente.graph.NodeId;
import org.entente.graph.Plural;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.NaturalId;

@Entity
@Immutable
@Table(name = "embassy")
@Description("A mission of one country in another, as one source states it.")
@Plural("Embassies")
public class Embassy extends Bounded implements Node, Fact, Lasting {
    @NaturalId
    @Ignore
    public String key;

    @Ignore
    @Column(name = "sender_id")
    public Long senderId;

    @Ignore
    @Column(name = "host_id")
    public Long hostId;

    @NonNull
    @Description("The city that it is in.")
    public String city;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("Its rank.")
    public EmbassyRank rank;

    @Embedded
    @NonNull
    @Description("Since when and until when.")
    public Period period;

    @Description("Whether another source contradicts this one about a known date.")
    public boolean contested;

    @Override
    @Id
    @NonNull
    @Description(Described.ID)
    public String getId() {
        return NodeId.of(Embassy.class, key);
    }

    @Override
    public Period time() {
        return period;
    }
}
