package org.entente.country;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@KeptInMemory
@Description("A state or territory, past or present.")
@Plural("Countries")
public class Country extends Composed implements Node, Party, Fact {
    /** Unique: iso2, or for a state that ended before there were ISO codes such as cow-300. */
    @NaturalId
    @Ignore
    public String key;

    @Description("ISO 3166-1 alpha-2 code; XK for Kosovo (user-assigned); the withdrawn code for a former state, null for one that ended before there were any.")
    public String iso2;

    @Description("ISO 3166-1 alpha-3 code; XKX for Kosovo (user-assigned); the withdrawn code for a former state, null for one that ended before there were any.")
    public String iso3;

    @Column(name = "iso_numeric")
    @Description("ISO 3166-1 numeric code, three digits with leading zeros; null where there is none, as for Kosovo.")
    public String isoNumeric;

    @Ignore
    public String name;

    @Column(name = "official_name")
    @Description("Its formal name in English; null if not known.")
    public String officialName;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("Its standing in the community of states.")
    public CountryKind kind;

    @Description("Region by UN M49; null where M49 has none, as for Antarctica.")
    public String region;

    @Description("Subregion by UN M49; null where M49 has none.")
    public String subregion;

    @Description("Its capital; null where there is none.")
    public String capital;

    @Ignore
    public Double latitude;

    @Ignore
    public Double longitude;

    @Embedded
    @NonNull
    @Description("When it came to be and ceased to be, as far as known.")
    public Period existence;

    @Description("A point that represents it on a map; null if not known.")
    @Reads({"latitude", "longitude"})
    public @Nullable Location getLocation() {
        return latitude == null ? null : new Location(latitude, longitude);
    }

    @Description("Its flag as emoji; null for a former state.")
    @Reads({"kind", "iso2"})
    public @Nullable String getFlag() {
        if (kind == CountryKind.FORMER_STATE) return null;
        int letterToFlag = 0x1F1E6 - 'A';
        return iso2.codePoints().map(letter -> letter + letterToFlag)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    @Override
    @Id
    @NonNull
    @Description(Described.ID)
    @Reads("key")
    public String getId() {
        return NodeId.of(Country.class, key);
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
