package org.entente.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.fact.Composed;
import org.entente.fact.Fact;
import org.entente.fact.Period;
import org.entente.graph.Described;
import org.entente.graph.KeptInMemory;
import org.entente.graph.Node;
import org.entente.graph.NodeId;
import org.entente.graph.Plural;
import org.entente.graph.Reads;
import org.entente.party.Party;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.NaturalId;

@Entity
@Immutable
@KeptInMemory
@Description("An international organization, treaty regime, forum or chamber.")
@Plural("Organizations")
public class Organization extends Composed implements Node, Party, Fact {
    @NaturalId
    @NonNull
    @Description("Short and unique, such as OSCE.")
    public String code;

    @Ignore
    public String name;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What it is.")
    public OrganizationKind kind;

    @Ignore
    @Column(name = "parent_id")
    public Long parentId;

    @Ignore
    @Column(name = "aliases", columnDefinition = "text[]")
    public String[] otherNames;

    @Embedded
    @NonNull
    @Description("When it was founded and dissolved, as far as known.")
    public Period existence;

    @NonNull
    @Description("Other names and abbreviations; empty where there are none.")
    @Reads("otherNames")
    public List<@NonNull String> getAliases() {
        return List.of(otherNames);
    }

    @Override
    @Id
    @NonNull
    @Description(Described.ID)
    @Reads("code")
    public String getId() {
        return NodeId.of(Organization.class, code);
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
