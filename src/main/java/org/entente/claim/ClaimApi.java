package org.entente.claim;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.entente.conflict.Conflict;
import org.entente.fact.Period;
import org.entente.graph.Connection;
import org.entente.graph.Described;
import org.entente.graph.Page;
import org.entente.graph.Reads;
import org.entente.graph.Rows;
import org.entente.graph.Snapshot;
import org.entente.graph.Vocabulary;
import org.entente.party.Party;

/** What sources state about parties and conflicts as values. */
@GraphQLApi
@RegisterForReflection
public class ClaimApi {
    private static final Vocabulary PROPERTIES = new Vocabulary("property", "select distinct property from claim");

    @Produces
    @Singleton
    static Vocabulary properties() {
        return PROPERTIES;
    }

    @Query
    @NonNull
    @Description("The properties that claims are about, in alphabetical order.")
    public List<@NonNull String> claimProperties() {
        return Snapshot.session().createNativeQuery("select distinct property collate \"C\" from claim order by 1", String.class).list();
    }

    @Name("claims")
    @Description("What sources state about it as values, by key.")
    @Reads({})
    public List<@NonNull Connection<Claim>> claims(@Source List<Party> parties, Page page,
            @Description("Only claims about this property. Null: about any.") String property,
            @Description(Described.AS_OF) LocalDate asOf) {
        return about("x.party_id = parent.id", property, asOf).paged(page).of(parties, Party::partyRow);
    }

    @Name("claims")
    @Description("What sources state about it as values, by key.")
    @Reads({})
    public List<@NonNull Connection<Claim>> ofConflicts(@Source List<Conflict> conflicts, Page page,
            @Description("Only claims about this property. Null: about any.") String property,
            @Description(Described.AS_OF) LocalDate asOf) {
        return about("x.conflict_id = parent.id", property, asOf).paged(page).of(conflicts, conflict -> conflict.rowId);
    }

    private static Rows<Claim> about(String ofParent, String property, LocalDate asOf) {
        PROPERTIES.require("property", property == null ? null : List.of(property));
        return Rows.of(Claim.class, "claim x", ofParent).where("x.property = :property", "property", property)
                .where(Period.HOLDS, "asOf", asOf);
    }
}
