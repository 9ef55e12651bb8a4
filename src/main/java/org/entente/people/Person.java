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
@Table(name = "person")
@Description("A person in public office or business.")
public class Person extends Stated implements Node, Party, Fact {
    @NaturalId
    @Ignore
    public String key;

    @Ignore
    public String name;

    @Description("Who it is, in a few words; null if nothing is said.")
    public String description;

    @Override
    @Id
    @NonNull
    @Description(Described.ID)
    @Reads("key")
    public String getId() {
        return NodeId.of(Person.class, key);
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
