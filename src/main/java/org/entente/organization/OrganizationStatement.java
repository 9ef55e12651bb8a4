package org.entente.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.fact.Fact;
import org.entente.fact.Period;
import org.entente.fact.Statement;
import org.entente.graph.Plural;
import org.hibernate.annotations.Immutable;

/** One source's word on an organization. */
@Entity
@Immutable
@Table(name = "organization_statement")
@Description("What one source states about an organization.")
@Plural(value = "Statements about organizations", briefly = "statements")
public class OrganizationStatement extends Statement implements Fact {
    @NonNull
    @Description("Its name there; its code where the source has no name for it.")
    public String name;

    @Enumerated(EnumType.STRING)
    @Description("What it is; null if the source does not say.")
    public OrganizationKind kind;

    @Ignore
    @Column(name = "aliases", columnDefinition = "text[]")
    public String[] otherNames;

    @Embedded
    @NonNull
    @Description("When it was founded and dissolved, as far as the source tells.")
    public Period existence;

    @NonNull
    @Description("Other names and abbreviations; empty where there are none.")
    public List<@NonNull String> getAliases() {
        return List.of(otherNames);
    }
}
