package org.entente.people;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
import org.entente.graph.Order;
import org.entente.graph.Page;
import org.entente.graph.Reads;
import org.entente.graph.References;
import org.entente.graph.Rows;
import org.entente.organization.Organization;
import org.entente.party.Parties;
import org.entente.party.Party;
import org.entente.party.PartyType;

/** Posts: of a person, in an organization, in a country. */
@GraphQLApi
@RegisterForReflection
public class OfficeApi {
    private static final String IN = "The posts in it, by key.";

    @Inject
    Parties allParties;

    @Produces
    @Singleton
    static PartyType<Group> groups() {
        return new PartyType<>(Group.class, "actor_group", null);
    }

    @Produces
    @Singleton
    static PartyType<Person> persons() {
        return new PartyType<>(Person.class, "person", null);
    }

    @Name("offices")
    @Description("The posts that the person holds or held, by key.")
    @Reads({})
    public List<@NonNull Connection<Office>> ofPersons(@Source List<Person> persons, Page page,
            @Description(Described.AS_OF) LocalDate asOf) {
        return Rows.of(Office.class, "office x", "x.person_id = parent.id").where(Period.HOLDS, "asOf", asOf)
                .paged(page).of(persons, person -> person.rowId);
    }

    @Name("offices")
    @Description(IN)
    @Reads({})
    public List<@NonNull Connection<Office>> inOrganizations(@Source List<Organization> organizations, Page page,
            @Description(Described.AS_OF) LocalDate asOf) {
        return in(organizations, page, asOf);
    }

    @Name("offices")
    @Description(IN)
    @Reads({})
    public List<@NonNull Connection<Office>> inCountries(@Source List<Country> countries, Page page,
            @Description(Described.AS_OF) LocalDate asOf) {
        return in(countries, page, asOf);
    }

    private static List<Connection<Office>> in(List<? extends Party> holders, Page page, LocalDate asOf) {
        return Rows.of(Office.class, "office x", "x.holder_id = parent.id").where(Period.HOLDS, "asOf", asOf)
                .paged(page).of(holders, Party::partyRow);
    }

    @Name("envoys")
    @Description("The heads of missions to it, past and present: the posts that others' ambassadors, chargés d'affaires and other envoys hold here, in the order of the sources.")
    @Reads({})
    public List<@NonNull Connection<Office>> toCountries(@Source List<Country> countries, Page page,
            @Description(Described.ORDER) Order<OfficeOrderField> orderBy,
            @Description("Only those whom these parties send, " + Described.CALLED
                    + " Null: whoever sends them.") @Nullable List<@NonNull String> from,
            @Description(Described.AS_OF) LocalDate asOf,
            @Description("Only statements of these sources, by code. Null: of any.") @Nullable List<@NonNull String> sources) {
        return Rows.of(Office.class, "office x", "x.accredited_to_id = parent.id")
                .where("x.holder_id " + allParties.named("from"), "from", allParties.checked("from", from))
                .where(Period.HOLDS, "asOf", asOf)
                .statedBy(sources)
                .orderBy(orderBy)
                .paged(page).of(countries, Party::partyRow);
    }

    @Name("person")
    @Description("Who holds it.")
    @Reads("personId")
    public List<@NonNull Person> person(@Source List<Office> offices) {
        return References.load(Person.class, offices, office -> office.personId);
    }

    @Name("accreditedTo")
    @Description("To whom an envoy is sent; null for other offices.")
    @Reads("accreditedToId")
    public List<Party> accreditedTo(@Source List<Office> offices) {
        return allParties.load(offices, office -> office.accreditedToId);
    }

    @Name("holder")
    @Description("The organization or country in which the post is; of an envoy, the one that sends the person.")
    @Reads("holderId")
    public List<@NonNull Party> holder(@Source List<Office> offices) {
        return allParties.load(offices, office -> office.holderId);
    }
}
