package org.entente.conflict;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.country.Location;
import org.entente.fact.Fact;
import org.entente.fact.Period;
import org.entente.fact.Stated;
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
@Table(name = "conflict_event")
@Description("Something that happened in a conflict.")
@Plural("Events of conflicts")
public class ConflictEvent extends Stated implements Node, Fact {
    @NaturalId
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
    public Double latitude;

    @Ignore
    public Double longitude;

    @Column(name = "location_precision")
    @Description("How exactly the source knows the place, as UCDP counts: 1 exact, 2 near it, 3 in the district, 4 in the province, 5 along a line or in an area, 6 in the country, 7 at sea or in the air. Null where it does not say.")
    public Integer locationPrecision;

    @Column(name = "date_precision")
    @Description("How exactly the source knows the day, as UCDP counts: 1 exact, 2 within two to six days, 3 within the week, 4 within the month, 5 within the year. Null where it does not say.")
    public Integer datePrecision;

    @Enumerated(EnumType.STRING)
    @Description("Its level of hostility; null where the source has none.")
    public HostilityLevel hostility;

    @Enumerated(EnumType.STRING)
    @Description("The highest action that a state took in it; null where the source has none.")
    public MilitarizedAction action;

    @Embedded
    @Ignore
    public FatalitiesBySide countedBySide;

    @Description("Lives lost on each side; null where the source does not tell them apart.")
    @Reads("countedBySide")
    public @Nullable FatalitiesBySide getFatalitiesBySide() {
        return countedBySide == null || countedBySide.sideA() == null && countedBySide.sideB() == null && countedBySide.civilians() == null
                && countedBySide.unknown() == null ? null : countedBySide;
    }

    @Ignore
    @Column(name = "locations", columnDefinition = "text[]")
    public String[] places;

    @NonNull
    @Description("The places that the source names; empty where it names none.")
    @Reads({"latitude", "longitude", "places"})
    public List<@NonNull EventLocation> getLocations() {
        Location exactly = latitude == null ? null : new Location(latitude, longitude);
        if (places.length == 0) return exactly == null ? List.of() : List.of(new EventLocation(null, exactly));
        // A source that gives coordinates gives those of the first place.
        List<EventLocation> locations = new ArrayList<>();
        for (String place : places) locations.add(new EventLocation(place, locations.isEmpty() ? exactly : null));
        return locations;
    }

    @Description("Lives lost; null where the source counts none.")
    @Reads("counted")
    public @Nullable Fatalities getFatalities() {
        return Fatalities.orNull(counted);
    }

    @Override
    @Id
    @NonNull
    @Description(Described.ID)
    @Reads("key")
    public String getId() {
        return NodeId.of(ConflictEvent.class, key);
    }
}
