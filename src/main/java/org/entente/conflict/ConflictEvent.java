package org.entente.conflict;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.fact.Fact;
import org.entente.fact.Period;
import org.entente.fact.Stated;
import org.entente.graph.Described;
import org.entente.graph.Node;
import org.entente.graph.NodeId;
import org.hibernate.annotations.Immutable;

/** Something that happened in a conflict. */
@Entity
@Immutable
@Table(name = "conflict_event")
@Description("Something that happened in a conflict.")
public class ConflictEvent extends Stated implements Node, Fact {
    @Ignore
    public String key;

    @Ignore
    @Column(name = "conflict_id")
    public Long conflictId;

    @NonNull
    @Description("What happened, in a few words.")
    public String title;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What kind of event it is.")
    public ConflictEventKind kind;

    @Embedded
    @NonNull
    @Description("When it happened; each date as precise as the source gives it.")
    public Period period;

    @Embedded
    @Ignore
    public Fatalities counted;

    @Ignore
    @Column(name = "locations", columnDefinition = "text[]")
    public String[] places;

    @NonNull
    @Description("The places that the source names; empty where it names none.")
    public List<@NonNull EventLocation> getLocations() {
        return Arrays.stream(places).map(EventLocation::new).toList();
    }

    @Description("Lives lost; null where the source counts none.")
    public Fatalities getFatalities() {
        return counted == null || counted.best() == null && counted.low() == null && counted.high() == null && counted.atLeast() == null ? null : counted;
    }

    @Override
    @Id
    @NonNull
    @Description(Described.ID)
    public String getId() {
        return NodeId.of(ConflictEvent.class, key);
    }
}
