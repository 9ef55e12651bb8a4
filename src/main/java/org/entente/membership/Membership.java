package org.entente.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.fact.Bounded;
import org.entente.fact.Fact;
import org.entente.fact.Lasting;
import org.entente.fact.Period;
import org.entente.graph.AlsoIn;
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
@Description("A country in an organization, as one source states it.")
@Plural("Memberships")
@AlsoIn("membership_silence")
public class Membership extends Bounded implements Node, Fact, Lasting {
    @NaturalId
    @Ignore
    public String key;

    @Ignore
    @Column(name = "country_id")
    public Long countryId;

    @Ignore
    @Column(name = "organization_id")
    public Long organizationId;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("As what the country takes part.")
    public MembershipRole role;

    @Column(name = "role_text")
    @Description("What the source says of the role beyond its name, such as \"implementing country\"; null for nothing.")
    public @Nullable String roleText;

    @Embedded
    @NonNull
    @Description("Since when and until when.")
    public Period period;

    @Description("Whether another source contradicts this one about the role or a known date: see claims.")
    public boolean contested;

    @Override
    @Id
    @NonNull
    @Description(Described.ID)
    @Reads("key")
    public String getId() {
        return NodeId.of(Membership.class, key);
    }

    @Override
    public Period time() {
        return period;
    }
}
