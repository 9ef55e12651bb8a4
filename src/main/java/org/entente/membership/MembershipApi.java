package org.entente.membership;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.entente.country.Country;
import org.entente.fact.CompleteList;
import org.entente.fact.Period;
import org.entente.graph.Connection;
import org.entente.graph.Described;
import org.entente.graph.Order;
import org.entente.graph.Page;
import org.entente.graph.Reads;
import org.entente.graph.References;
import org.entente.graph.Rows;
import org.entente.graph.Snapshot;
import org.entente.graph.Vocabulary;
import org.entente.organization.Organization;
import org.hibernate.query.NativeQuery;

/** Memberships from either end. */
@GraphQLApi
@RegisterForReflection
public class MembershipApi {
    private static final String ROLES = "Only in these roles. Null: in any; what a source does not know or denies is only found by UNKNOWN or NONE.";

    private static final String CONTESTED = "Only those that another source contradicts (true), or that none does (false): see contested. Null: either.";

    private static final String CONTRADICTIONS = Contradicting.OF_EACH + """

            select pair.said as asked, {x.*} from pair join (select * from membership union all select * from membership_silence) x on x.id = pair.other
            join source s on s.id = x.source_id%s
            order by s.rank desc, s.code, x.from_day nulls first, x.known_from nulls first, x.id""";

    @Name("memberships")
    @Description("The organizations that it is or was in, by key.")
    @Reads({})
    public List<@NonNull Connection<Membership>> ofCountries(@Source List<Country> countries, Page page,
            @Description(Described.ORDER) Order<MembershipOrderField> orderBy,
            @Description(ROLES) @Nullable List<@NonNull MembershipRole> roles,
            @Description(Described.AS_OF) LocalDate asOf,
            @Description(Described.SOURCES) @Nullable List<@NonNull String> sources,
            @Description(CONTESTED) Boolean contested) {
        return rows("x.country_id = parent.id", orderBy, roles, asOf, sources, contested).complete(CompleteList.MEMBERSHIPS, asOf, sources)
                .paged(page).of(countries, country -> country.rowId);
    }

    @Name("memberships")
    @Description("The countries that are or were in it, by key.")
    @Reads({})
    public List<@NonNull Connection<Membership>> ofOrganizations(@Source List<Organization> organizations, Page page,
            @Description(Described.ORDER) Order<MembershipOrderField> orderBy,
            @Description(ROLES) @Nullable List<@NonNull MembershipRole> roles,
            @Description(Described.AS_OF) LocalDate asOf,
            @Description(Described.SOURCES) @Nullable List<@NonNull String> sources,
            @Description(CONTESTED) Boolean contested) {
        return rows("x.organization_id = parent.id", orderBy, roles, asOf, sources, contested).complete(CompleteList.MEMBERS, asOf, sources)
                .paged(page).of(organizations, organization -> organization.rowId);
    }

    private static Rows<Membership> rows(String ofParent, Order<MembershipOrderField> orderBy, @Nullable List<MembershipRole> roles,
            LocalDate asOf, @Nullable List<String> sources, Boolean contested) {
        return Rows.of(Membership.class, "membership x", ofParent)
                .whereOneOf("x.role", "roles", roles)
                .where(roles == null ? "x.role not in ('UNKNOWN', 'NONE')" : "true")
                .where(Period.HOLDS, "asOf", asOf)
                .where("x.contested = :contested", "contested", contested)
                .shownBy(sources)
                .orderBy(orderBy);
    }

    @Name("country")
    @Description("Who is in it.")
    @Reads("countryId")
    public List<@NonNull Country> country(@Source List<Membership> memberships) {
        return References.load(Country.class, memberships, membership -> membership.countryId);
    }

    @Name("organization")
    @Description("What it is in.")
    @Reads("organizationId")
    public List<@NonNull Organization> organization(@Source List<Membership> memberships) {
        return References.load(Organization.class, memberships, membership -> membership.organizationId);
    }

    @Name("claims")
    @Description("What every source states about this country in this organization, the highest-ranking source first; this statement is among them. A source that lists the organization's members and does not name the country says NONE.")
    @Reads({"countryId", "organizationId"})
    public List<@NonNull List<@NonNull Membership>> claims(@Source List<Membership> memberships) {
        // Several statements may be about one pair.
        Map<List<Long>, List<Membership>> claims = new LinkedHashMap<>();
        memberships.forEach(membership -> claims.computeIfAbsent(pair(membership), pair -> new ArrayList<>()));
        Snapshot.session().createNativeQuery("""
                select x.* from unnest(:countries, :organizations) asked(country_id, organization_id)
                join (select * from membership union all select * from membership_silence) x on x.country_id = asked.country_id and x.organization_id = asked.organization_id
                join source s on s.id = x.source_id
                order by s.rank desc, s.code, x.from_day nulls first, x.known_from nulls first, x.key collate "C\"""", Membership.class)
                .setParameter("countries", claims.keySet().stream().map(List::getFirst).toArray(Long[]::new))
                .setParameter("organizations", claims.keySet().stream().map(List::getLast).toArray(Long[]::new))
                .list().forEach(membership -> claims.computeIfAbsent(pair(membership), asked -> new ArrayList<>()).add(membership));
        return memberships.stream().map(membership -> claims.getOrDefault(pair(membership), List.of())).toList();
    }

    @Name("contradictions")
    @Description("Those of the claims that contradict this one, the highest-ranking source first; empty where none does: see contested.")
    @Reads({})
    public List<@NonNull List<@NonNull Membership>> contradictions(@Source List<Membership> memberships,
            @Description("Only statements of these sources, by code. Null: of any.") @Nullable List<@NonNull String> sources) {
        Vocabulary.SOURCES.require("sources", sources);
        Map<Long, List<Membership>> found = new LinkedHashMap<>();
        memberships.forEach(membership -> found.computeIfAbsent(membership.rowId, row -> new ArrayList<>()));
        NativeQuery<Object[]> query = Snapshot.session()
                .createNativeQuery(String.format(Locale.ROOT, CONTRADICTIONS, sources == null ? "" : " where s.code = any(:sources)"),
                        Object[].class)
                .addScalar("asked", Long.class).addEntity("x", Membership.class).setParameter("asked", found.keySet().toArray(Long[]::new));
        if (sources != null) query.setParameter("sources", sources.toArray(String[]::new));
        query.list().forEach(row -> found.computeIfAbsent((Long) row[0], asked -> new ArrayList<>()).add((Membership) row[1]));
        return memberships.stream().map(membership -> found.getOrDefault(membership.rowId, List.of())).toList();
    }

    private static List<Long> pair(Membership membership) {
        return List.of(membership.countryId, membership.organizationId);
    }
}
