package org.entente.membership;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.entente.country.Country;
import org.entente.graph.Described;
import org.entente.graph.ListPages;
import org.entente.graph.Page;
import org.entente.graph.Price;
import org.entente.graph.References;
import org.entente.organization.Organization;
import org.entente.party.Parties;
import org.hibernate.query.NativeQuery;

/** Which organizations countries share. */
@GraphQLApi
@RegisterForReflection
public class SharedMembershipApi {
    /** All memberships are compared with all others of their organizations. */
    @Produces
    @Singleton
    Price comparison() {
        return Price.scanning("Country.sharedMemberships", "membership", 1);
    }

    @Produces
    @Singleton
    Price sharedOrganizations() {
        return Price.listing("SharedMembership.organizations", 20);
    }

    @Name("sharedMemberships")
    @Description("The countries that are in the same organizations, those with most of them first, then by name.")
    public List<@NonNull SharedMembershipConnection> sharedMemberships(@Source List<Country> countries,
            @Description(Described.FIRST) Integer first, @Description(Described.AFTER) String after,
            @Description(Described.LAST) Integer last, @Description(Described.BEFORE) String before,
            @Description(Described.WITH) @Nullable List<@NonNull String> with,
            @Description("Only organizations in which both have one of these roles. Null: any role.") @Nullable List<@NonNull MembershipRole> roles,
            @Description("Only organizations in which both may have been on this day. Null: past and present.") LocalDate asOf,
            @Description(Described.SOURCES) @Nullable List<@NonNull String> sources) {
        Page page = Page.of(first, after, last, before);
        Map<Long, List<SharedMembership>> found = new HashMap<>();
        String holds = (sources == null ? "m.shown" : "m.source_id in (select s.id from source s where s.code = any(:sources))")
                + (roles == null ? " and m.role <> 'UNKNOWN'" : " and m.role = any(:roles)") + (asOf == null ? "" : " and m.earliest <= :asOf and m.latest >= :asOf");
        NativeQuery<Object[]> query = Panache.getSession().createNativeQuery(String.format(Locale.ROOT, """
                with m as (select distinct m.country_id, m.organization_id from membership m where %s)
                select mine.country_id as mine, other.country_id as other, array_agg(o.id order by o.sort_name, o.id) as organizations
                from m mine join m other on other.organization_id = mine.organization_id and other.country_id <> mine.country_id
                join organization o on o.id = mine.organization_id join country c on c.id = other.country_id
                where mine.country_id = any(:countries)%s
                group by mine.country_id, other.country_id, c.sort_name
                order by count(*) desc, c.sort_name, other.country_id""",
                holds, with == null ? "" : " and other.country_id in " + Parties.WITH), Object[].class)
                .addScalar("mine", Long.class).addScalar("other", Long.class).addScalar("organizations", Long[].class)
                .setParameter("countries", countries.stream().map(country -> country.rowId).distinct().toArray(Long[]::new));
        if (with != null) query.setParameter("with", Parties.codes(with));
        if (roles != null) query.setParameter("roles", roles.stream().map(Enum::name).toArray(String[]::new));
        if (sources != null) query.setParameter("sources", sources.toArray(String[]::new));
        if (asOf != null) query.setParameter("asOf", asOf);
        for (Object[] row : query.list()) {
            found.computeIfAbsent((Long) row[0], mine -> new ArrayList<>()).add(new SharedMembership((Long) row[1], (Long[]) row[2]));
        }
        ListPages<SharedMembership> pages = new ListPages<>(SharedMembership.class,
                countries.stream().map(country -> found.getOrDefault(country.rowId, List.of())).toList(), page);
        List<SharedMembershipConnection> connections = new ArrayList<>();
        for (int i = 0; i < countries.size(); i++) connections.add(new SharedMembershipConnection(pages, i));
        return connections;
    }

    @Name("country")
    @Description("The other country.")
    public List<@NonNull Country> country(@Source List<SharedMembership> shared) {
        return References.load(Country.class, shared, SharedMembership::row);
    }

    @Name("organizations")
    @Description("The organizations that both are in, by name; as many as organizationCount.")
    public List<@NonNull List<@NonNull Organization>> organizations(@Source List<SharedMembership> shared) {
        Set<Long> ids = new LinkedHashSet<>();
        shared.forEach(with -> ids.addAll(Arrays.asList(with.organizationIds)));
        List<Long> asked = List.copyOf(ids);
        Map<Long, Organization> found = new HashMap<>();
        References.load(Organization.class, asked, id -> id).forEach(organization -> found.put(organization.rowId, organization));
        return shared.stream().map(with -> Arrays.stream(with.organizationIds).map(found::get).toList()).toList();
    }
}
