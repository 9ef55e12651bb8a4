package org.entente.statehood;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.entente.country.Country;
import org.entente.fact.Period;
import org.entente.graph.Connection;
import org.entente.graph.Described;
import org.entente.graph.Page;
import org.entente.graph.Reads;
import org.entente.graph.References;
import org.entente.graph.Rows;

/** Who was a state, and when. */
@GraphQLApi
@RegisterForReflection
public class SystemMembershipApi {
    @Query
    @NonNull
    @Description("The members of the international system of states, by name; empty until a data set is imported that lists them.")
    public Connection<SystemMembership> systemMemberships(Page page,
            @Description(Described.AS_OF) LocalDate asOf,
            @Description(Described.SOURCES) @Nullable List<@NonNull String> sources) {
        return Rows.all(SystemMembership.class, "system_membership x join country c on c.id = x.country_id")
                .where(Period.HOLDS, "asOf", asOf).shownBy(sources)
                .thenBy("c.sort_name").paged(page).ofQuery();
    }

    @Name("systemMemberships")
    @Description("The spells in which it was a member of the international system of states, by key.")
    @Reads({})
    public List<@NonNull Connection<SystemMembership>> ofCountries(@Source List<Country> countries, Page page,
            @Description(Described.AS_OF) LocalDate asOf,
            @Description(Described.SOURCES) @Nullable List<@NonNull String> sources) {
        return Rows.of(SystemMembership.class, "system_membership x", "x.country_id = parent.id").where(Period.HOLDS, "asOf", asOf)
                .shownBy(sources)
                .paged(page).of(countries, country -> country.rowId);
    }

    @Name("country")
    @Description("The state.")
    @Reads("countryId")
    public List<@NonNull Country> country(@Source List<SystemMembership> memberships) {
        return References.load(Country.class, memberships, membership -> membership.countryId);
    }
}
