package org.entente.party;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.entente.graph.Described;
import org.entente.graph.Reads;

/** What each party is called. */
@GraphQLApi
@RegisterForReflection
public class PartyApi {
    @Inject
    PartyNames names;

    @Name("name")
    @Description("Its name. Countries have one in each language of the Unicode CLDR, other parties in English. A group that no source names has a source's number instead, such as ucdp-532.")
    @Reads("name")
    public List<@NonNull String> name(@Source List<Party> parties, @Description(Described.LANGUAGE) String language) {
        return names.of(parties, language);
    }
}
