package org.entente.membership;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.entente.country.Country;
import org.entente.graph.Connection;
import org.entente.graph.Described;
import org.entente.graph.ListPages;
import org.entente.graph.Page;
import org.entente.graph.Price;
import org.entente.graph.Reads;
import org.entente.graph.References;
import org.entente.graph.Snapshot;
import org.entente.graph.Vocabulary;
import org.entente.organization.Organization;
import org.entente.party.Parties;
import org.hibernate.query.NativeQuery;

/** Which organizations countries share. */
@GraphQLApi
@RegisterForReflection
public class SharedMembershipApi {
    @Inject
    Parties allParties;

    /** The members of all organizations are looked at, once. */
    @Produces
    @Singleton
    Price members() {
        return Price.scanning("Country.sharedMemberships", "select count(*) from membership", 0.2).narrowed();
    }

    /** Each membership of a country is compared with all others of its organization. */
    @Produces
    @Singleton
    Price comparisons() {
        return Price.sifting("Country.sharedMemberships",
                "select sum(members * members) from (select count(*) as members from membership group by organization_id) each", 0.03)
                .narrowed();
    }

    /** Hardly more than a country usually has; all that both have are looked at to tell. */
    @Produces
    @Singleton
    Price sharedOrganizations() {
        return Price.listing("SharedMembership.organizations", "select count(*) / greatest(1, count(distinct country_id)) from membership");
    }

    @Name("sharedMemberships")
    @Description("The countries that are in the same organizations, those with most of them first, then by name.")
    @Reads({})
    public List<@NonNull Connection<SharedMembership>> sharedMemberships(@Source List<Country> countries, Page page,
            @Description(Described.WITH) @Nullable List<@NonNull String> with,
            @Description("Only organizations in which both have one of these roles. Null: any role.") @Nullable List<@NonNull MembershipRole> roles,
            @Description("Only organizations in which both may have been on this day. Null: past and present.") LocalDate asOf,
            @Description(Described.SOURCES) @Nullable List<@NonNull String> sources) {
        Vocabulary.SOURCES.require("sources", sources);
        Held held = new Held(roles, asOf, sources);
        String[] named = allParties.checked("with", with);
        ListPages<SharedMembership> pages = new ListPages<>(SharedMembership.class, () -> shared(countries, held, named), page);
        List<Connection<SharedMembership>> connections = new ArrayList<>();
        for (int i = 0; i < countries.size(); i++) connections.add(new Connection<>(pages, i));
        return connections;
    }

    private List<List<SharedMembership>> shared(List<Country> countries, Held held, String @org.jspecify.annotations.Nullable [] with) {
        NativeQuery<Object[]> query = held.in(Snapshot.session().createNativeQuery(String.format(Locale.ROOT, """
                with mine as (select distinct m.country_id, m.organization_id from membership m where %1$s and m.country_id = any(:countries)),
                other as (select distinct m.country_id, m.organization_id from membership m where %1$s and m.organization_id in (select organization_id from mine)%2$s),
                shared as (select mine.country_id as mine, other.country_id as other, count(*) as organizations
                    from mine join other on other.organization_id = mine.organization_id and other.country_id <> mine.country_id group by 1, 2)
                select shared.mine, shared.other, shared.organizations from shared join country c on c.id = shared.other
                order by shared.organizations desc, c.sort_name, c.key collate "C\"""",
                held.sql(), with == null ? "" : " and m.country_id " + allParties.named("with")), Object[].class)
                .addScalar("mine", Long.class).addScalar("other", Long.class).addScalar("organizations", Integer.class)
                .setParameter("countries", countries.stream().map(country -> country.rowId).distinct().toArray(Long[]::new)));
        if (with != null) query.setParameter("with", with);
        Map<Long, List<SharedMembership>> found = new HashMap<>();
        for (Object[] row : query.list()) {
            found.computeIfAbsent((Long) row[0], mine -> new ArrayList<>())
                    .add(new SharedMembership((Long) row[0], (Long) row[1], (Integer) row[2], held));
        }
        return countries.stream().map(country -> found.getOrDefault(country.rowId, List.of())).toList();
    }

    @Name("country")
    @Description("The other country.")
    public List<@NonNull Country> country(@Source List<SharedMembership> shared) {
        return References.load(Country.class, shared, SharedMembership::row);
    }

    @Name("organizations")
    @Description("The organizations that both are in, by name; as many as organizationCount.")
    public List<@NonNull List<@NonNull Organization>> organizations(@Source List<SharedMembership> shared) {
        // All of one field of a query, and so of the same arguments.
        Held held = shared.getFirst().held;
        Map<Pair, Long[]> found = new HashMap<>();
        held.in(Snapshot.session()
                .createNativeQuery("with m as (select distinct m.country_id, m.organization_id from membership m where " + held.sql()
                        + " and m.country_id = any(:countries))" + """

                select asked.mine, asked.other, array_agg(o.id order by o.sort_name, o.code collate "C") as organizations
                from (select distinct mine, other from unnest(:mine, :other) named(mine, other)) asked
                join m mine on mine.country_id = asked.mine join m other on other.country_id = asked.other and other.organization_id = mine.organization_id
                join organization o on o.id = mine.organization_id
                group by asked.mine, asked.other""", Object[].class)
                .addScalar("mine", Long.class).addScalar("other", Long.class).addScalar("organizations", Long[].class)
                .setParameter("countries",
                        shared.stream().flatMap(with -> Stream.of(with.mine, with.row())).distinct().toArray(Long[]::new))
                .setParameter("mine", shared.stream().map(with -> with.mine).toArray(Long[]::new))
                .setParameter("other", shared.stream().map(SharedMembership::row).toArray(Long[]::new)))
                .list().forEach(row -> found.put(new Pair((Long) row[0], (Long) row[1]), (Long[]) row[2]));
        Map<Long, Organization> organizations = new HashMap<>();
        List<Long> rows = found.values().stream().flatMap(Arrays::stream).distinct().toList();
        References.load(Organization.class, rows, row -> row).forEach(organization -> organizations.put(organization.rowId, organization));
        return shared.stream().map(with -> Arrays.stream(found.get(new Pair(with.mine, with.row()))).map(organizations::get).toList())
                .toList();
    }

    private record Pair(Long mine, Long other) {}
}
