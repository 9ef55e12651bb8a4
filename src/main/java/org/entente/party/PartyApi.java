package org.entente.party;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.entente.claim.Claim;
import org.entente.claim.ClaimConnection;
import org.entente.country.CountryNames;
import org.entente.graph.Described;
import org.entente.graph.Page;
import org.entente.graph.Rows;

/** What each party has. */
@GraphQLApi
@RegisterForReflection
public class PartyApi {
    @Name("name")
    @Description("Its name. Countries have one in each language of the Unicode CLDR, other parties in English.")
    public List<@NonNull String> name(@Source List<Party> parties, @Description(Described.LANGUAGE) String language) {
        return CountryNames.of(parties, language);
    }

    @Name("claims")
    @Description("What sources state about it as values, in the order in which they were loaded.")
    public List<@NonNull ClaimConnection> claims(@Source List<Party> parties,
            @Description(Described.FIRST) Integer first, @Description(Described.AFTER) String after,
            @Description(Described.LAST) Integer last, @Description(Described.BEFORE) String before,
            @Description("Only claims about this property. Null: about any.") String property) {
        return Rows.of(Claim.class, "claim x", "x.party_id = parent.id").where("x.property = :property", "property", property)
                .of(parties, Party::partyRow, Page.of(first, after, last, before), ClaimConnection::new);
    }
}
