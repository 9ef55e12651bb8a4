package org.entente.claim;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.entente.conflict.Conflict;
import org.entente.graph.Connection;
import org.entente.graph.Page;
import org.entente.graph.Rows;
import org.entente.party.Party;

/** What sources state about parties and conflicts as values. */
@GraphQLApi
@RegisterForReflection
public class ClaimApi {
    @Name("claims")
    @Description("What sources state about it as values, in the order in which they were loaded.")
    public List<@NonNull Connection<Claim>> claims(@Source List<Party> parties, Page page,
            @Description("Only claims about this property. Null: about any.") String property) {
        return Rows.of(Claim.class, "claim x", "x.party_id = parent.id").where("x.property = :property", "property", property)
                .paged(page).of(parties, Party::partyRow);
    }

    @Name("claims")
    @Description("What sources state about it as values, in the order in which they were loaded.")
    public List<@NonNull Connection<Claim>> ofConflicts(@Source List<Conflict> conflicts, Page page,
            @Description("Only claims about this property. Null: about any.") String property) {
        return Rows.of(Claim.class, "claim x", "x.conflict_id = parent.id").where("x.property = :property", "property", property)
                .paged(page).of(conflicts, conflict -> conflict.rowId);
    }
}
