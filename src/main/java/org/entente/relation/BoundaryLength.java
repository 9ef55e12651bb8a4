package org.entente.relation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.fact.Fact;
import org.entente.fact.Period;
import org.entente.fact.Stated;
import org.entente.graph.Plural;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** How long a boundary, or a part of it, is by one of its two sides. */
@Entity
@Immutable
@Table(name = "boundary_length")
@Description("How long a land boundary, or a part of it, is by what a source says of one of its two sides. The two sides' lengths may differ, and change with time: all of them stay.")
@Plural("Lengths of boundaries")
public class BoundaryLength extends Stated implements Fact {
    @Ignore
    @Column(name = "relation_id")
    public Long relationId;

    @Ignore
    @Column(name = "country_id")
    public Long countryId;

    @NonNull
    @Description("The length in kilometres, as it stands in the source.")
    public Double kilometres;

    @Description("Which part of the boundary, in the words of the source, such as \"with Azerbaijan-Naxcivan exclave\"; null for the whole of it. "
            + "Where the same side tells no whole in the same years, its parts make it up.")
    public @Nullable String part;

    @Embedded
    @NonNull
    @Description("When the source has told this length: knownFrom and knownUntil are the years of the first and the last edition that do.")
    public Period period;
}
