package org.entente.embassy;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.entente.country.Country;
import org.entente.fact.Period;
import org.entente.graph.Connection;
import org.entente.graph.Described;
import org.entente.graph.Page;
import org.entente.graph.References;
import org.entente.graph.Rows;

/** Embassies from either end. */
@GraphQLApi
@RegisterForReflection
public class EmbassyApi {
    @Name("embassies")
    @Description("Its missions abroad, by key.")
    public List<@NonNull Connection<Embassy>> abroad(@Source List<Country> countries, Page page,
            @Description("Only of these ranks. Null: of any.") @Nullable List<@NonNull EmbassyRank> ranks,
            @Description(Described.AS_OF) LocalDate asOf,
            @Description(Described.SOURCES) @Nullable List<@NonNull String> sources) {
        return Rows.of(Embassy.class, "embassy x", "x.sender_id = parent.id").whereOneOf("x.rank", "ranks", ranks)
                .where(Period.HOLDS, "asOf", asOf).shownBy(sources)
                .paged(page).of(countries, country -> country.rowId);
    }

    @Name("hosted")
    @Description("The missions in it, by key.")
    public List<@NonNull Connection<Embassy>> hosted(@Source List<Country> countries, Page page,
            @Description(Described.AS_OF) LocalDate asOf,
            @Description(Described.SOURCES) @Nullable List<@NonNull String> sources) {
        return Rows.of(Embassy.class, "embassy x", "x.host_id = parent.id").where(Period.HOLDS, "asOf", asOf).shownBy(sources)
                .paged(page).of(countries, country -> country.rowId);
    }

    @Name("sender")
    @Description("Whose mission it is.")
    public List<@NonNull Country> sender(@Source List<Embassy> embassies) {
        return References.load(Country.class, embassies, embassy -> embassy.senderId);
    }

    @Name("host")
    @Description("The country that it is in.")
    public List<@NonNull Country> host(@Source List<Embassy> embassies) {
        return References.load(Country.class, embassies, embassy -> embassy.hostId);
    }
}
