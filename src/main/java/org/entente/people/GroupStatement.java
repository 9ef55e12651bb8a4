package org.entente.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.fact.Fact;
import org.entente.fact.Statement;
import org.entente.graph.Plural;
import org.hibernate.annotations.Immutable;

/** What one source calls a group. */
@Entity
@Immutable
@Table(name = "actor_group_statement")
@Description("What one source calls a group.")
@Plural(value = "Statements about groups", briefly = "statements")
public class GroupStatement extends Statement implements Fact {
    @NonNull
    @Description("Its name there.")
    public String name;
}
