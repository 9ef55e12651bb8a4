package org.entente.relation;

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
import org.entente.graph.Reads;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "bilateral_relation")
@Description("A tie between two parties, as one source states it. It reads the same from both ends.")
@Plural("Bilateral relations")
public class BilateralRelation extends Bounded implements Node, Fact, Lasting {
    @NaturalId
    @Ignore
    public String key;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What ties them.")
    public RelationKind kind;

    @Ignore
    @Column(name = "party_a_id")
    public Long partyA;

    @Ignore
    @Column(name = "party_b_id")
    public Long partyB;

    @Description("Whether it goes from the first party to the second, as with arms supply, rather than both ways.")
    public boolean directed;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("How it stands.")
    public RelationStatus status;

    @Description("Name of the treaty, framework or place, such as Caspian Sea; null where there is none.")
    public String title;

    @Embedded
    @NonNull
    @Description("Since when and until when.")
    public Period period;

    @Column(name = "water_miles")
    @Description("Of contiguity across water: across so many miles at most; else null.")
    public Integer waterMiles;

    @Column(name = "length_km")
    @Description("Of a land boundary: the length of the whole of it in kilometres, by the newest of what its source tells; where its two sides tell different lengths, "
            + "that of the one whose code comes first in the alphabet: see lengths. Null where the source tells none, and of other ties.")
    public @Nullable Double lengthKm;

    @Enumerated(EnumType.STRING)
    @Column(name = "representation_a")
    @Description("Of diplomatic relations: the rank of the first party's representative at the second; null where the source does not say.")
    public DiplomaticRank representationOfFirst;

    @Enumerated(EnumType.STRING)
    @Column(name = "representation_b")
    @Description("Of diplomatic relations: the rank of the second party's representative at the first; null where the source does not say.")
    public DiplomaticRank representationOfSecond;

    @Description("Of a pact: whether its parties promise different things; null where the source does not say.")
    public Boolean unequal;

    @Description("Whether another source contradicts this one about the status or a known date: see claims.")
    public boolean contested;

    @Override
    @Id
    @NonNull
    @Description(Described.ID)
    @Reads("key")
    public String getId() {
        return NodeId.of(BilateralRelation.class, key);
    }

    @Override
    public Period time() {
        return period;
    }
}
