package org.entente.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
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
@Description("A person's post in an organization or country, or as its envoy.")
@Plural("Offices")
public class Office extends Bounded implements Node, Fact, Lasting {
    @NaturalId
    @Ignore
    public String key;

    @Ignore
    @Column(name = "person_id")
    public Long personId;

    @Ignore
    @Column(name = "holder_id")
    public Long holderId;

    @Ignore
    @Column(name = "accredited_to_id")
    public Long accreditedToId;

    @NonNull
    @Description("What the post is called.")
    public String title;

    @Embedded
    @NonNull
    @Description("Since when and until when the person holds it.")
    public Period period;

    @Override
    @Id
    @NonNull
    @Description(Described.ID)
    @Reads("key")
    public String getId() {
        return NodeId.of(Office.class, key);
    }

    @Override
    public Period time() {
        return period;
    }
}
