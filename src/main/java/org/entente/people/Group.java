package org.entente.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.fact.Fact;
import org.entente.fact.Stated;
import org.entente.graph.Described;
import org.entente.graph.KeptInMemory;
import org.entente.graph.Node;
import org.entente.graph.NodeId;
import org.entente.graph.Reads;
import org.entente.party.Party;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.NaturalId;

@Entity
@Immutable
@KeptInMemory
@Table(name = "actor_group")
@Description("A group that is neither a state nor an organization: armed forces, a delegation, a people.")
public class Group extends Stated implements Node, Party, Fact {
    @NaturalId
    @Ignore
    public String key;

    @Ignore
    public String name;

    @Override
    @Id
    @NonNull
    @Description(Described.ID)
    @Reads("key")
    public String getId() {
        return NodeId.of(Group.class, key);
    }

    @Override
    public long partyRow() {
        return rowId;
    }

    @Override
    public String englishName() {
        return name;
    }
}
