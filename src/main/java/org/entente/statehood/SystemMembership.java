package org.entente.statehood;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
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

@Entity
@Immutable
@Table(name = "system_membership")
@Description("A spell in which a source counts a country as a member of the international system of states (Correlates of War, State System Membership).")
@Plural("System memberships")
public class SystemMembership extends Bounded implements Node, Fact, Lasting {
    @NaturalId
    @Ignore
    public String key;

    @Ignore
    @Column(name = "country_id")
    public Long countryId;

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
    @Reads("key")
    public String getId() {
        return NodeId.of(SystemMembership.class, key);
    }

    @Override
    public Period time() {
        return period;
    }
}
