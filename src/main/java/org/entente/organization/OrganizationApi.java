package org.entente.organization;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.entente.fact.Folded;
import org.entente.fact.Period;
import org.entente.fact.Statements;
import org.entente.graph.Bounds;
import org.entente.graph.Codes;
import org.entente.graph.Connection;
import org.entente.graph.Described;
import org.entente.graph.InMemory;
import org.entente.graph.OpenValue;
import org.entente.graph.Order;
import org.entente.graph.Page;
import org.entente.graph.Reads;
import org.entente.graph.References;
import org.entente.graph.Rows;
import org.entente.graph.Snapshot;
import org.entente.graph.Vocabulary;
import org.entente.party.Directory;
import org.entente.party.PartyType;
import org.jspecify.annotations.Nullable;

/** Organizations and their parts. */
@GraphQLApi
@RegisterForReflection
public class OrganizationApi {
    private static final PartyType<Organization> ORGANIZATIONS = new PartyType<>(Organization.class, "organization",
            new PartyType.Calls("ORGANIZATION", OrganizationCodeSystem.ENTENTE.name(), "code"));

    private static final Directory DIRECTORY = new Directory("organization", List.of(ORGANIZATIONS));

    @Produces
    @Singleton
    static PartyType<Organization> organizations() {
        return ORGANIZATIONS;
    }

    @Produces
    @Singleton
    static Vocabulary names() {
        return DIRECTORY.names();
    }

    @Produces
    @Singleton
    static OpenValue ourCodes() {
        return new OpenValue(OrganizationCodeSystem.ENTENTE, "Our own, such as OSCE.");
    }

    @Query
    @Description("The organization with this code; null if there is none. A code or name that means several is an error, which lists them.")
    public @Nullable Organization organization(
            @NonNull @Description("Its code in any case, such as OSCE; with no codeSystem also one of its aliases or of its codes in other systems, such as COW_IGO:COE or COE.") String code,
            @Description("Whose code it is. Null: any, our own first.") OrganizationCodeSystem codeSystem) {
        if (codeSystem == null) return called(code);
        if (codeSystem.equals(OrganizationCodeSystem.ENTENTE))
            return Snapshot.session().createSelectionQuery("from Organization where lower(code) = :code", Organization.class)
                    .setParameter("code", code.strip().toLowerCase(Locale.ROOT)).setMaxResults(1).getSingleResultOrNull();
        return Snapshot.session().createNativeQuery(
                "select x.* from organization x join organization_code c on c.organization_id = x.id join source s on s.id = c.source_id"
                        + " where c.system = :system and upper(c.code) = upper(:code) order by s.rank desc, s.code limit 1",
                Organization.class).setParameter("system", codeSystem.name()).setParameter("code", code.strip()).getSingleResultOrNull();
    }

    /** By their own codes, in upper case. */
    private record InMemoryOrganizations(Map<String, Organization> byCode) {}

    private static InMemoryOrganizations inMemory(InMemory memory) {
        Map<String, Organization> byCode = new HashMap<>();
        Map<Long, Organization> organizations = memory.rows(Organization.class);
        if (organizations != null)
            organizations.values().forEach(organization -> byCode.put(organization.code.toUpperCase(Locale.ROOT), organization));
        return new InMemoryOrganizations(byCode);
    }

    private static @Nullable Organization called(String name) {
        Organization known = Bounds.current().memory().part(InMemoryOrganizations.class, OrganizationApi::inMemory).byCode
                .get(name.strip().toUpperCase(Locale.ROOT));
        if (known != null) return known;
        List<Organization> found = Snapshot.session()
                .createNativeQuery("select x.* from organization x where x.id " + DIRECTORY.named("code"), Organization.class)
                .setParameter("code", new String[] {name.strip()}).list();
        if (found.size() > 1) DIRECTORY.checked("code", List.of(name));
        return found.isEmpty() ? null : found.getFirst();
    }

    @Query
    @NonNull
    @Description("Organizations, by name.")
    public Connection<Organization> organizations(Page page,
            @Description(Described.ORDER) Order<OrganizationOrderField> orderBy,
            @Description("Which organizations; null: all.") OrganizationFilter filter,
            @Description("Only organizations that existed on this day, or may have. Null: past and present.") LocalDate asOf) {
        Rows<Organization> rows = Rows.all(Organization.class, "organization x").where(Period.HOLDS, "asOf", asOf);
        if (filter != null) {
            String[] parent = DIRECTORY.checked("filter.parent", filter.parent == null ? null : List.of(filter.parent));
            rows.whereOneOf("x.kind", "kinds", filter.kinds)
                    .where("x.sort_name like :prefix", "prefix", Folded.prefix(filter.nameStartsWith))
                    .where("x.parent_id " + DIRECTORY.named("parent"), "parent", parent);
        }
        return rows.thenBy("x.sort_name").orderBy(orderBy).paged(page).ofQuery();
    }

    @Name("codes")
    @Description("Its codes in other systems; empty where there are none.")
    @Reads({})
    public List<@NonNull List<@NonNull OrganizationCode>> codes(@Source List<Organization> organizations) {
        return Codes.load("organization_code", "organization_id", organizations,
                (system, code) -> new OrganizationCode(new OrganizationCodeSystem(system), code));
    }

    @Name("parent")
    @Description("The organization that it belongs to; null if it stands alone.")
    @Reads("parentId")
    public List<Organization> parent(@Source List<Organization> organizations) {
        return References.load(Organization.class, organizations, organization -> organization.parentId);
    }

    @Name("children")
    @Description("The organizations that belong to it, by name.")
    @Reads({})
    public List<@NonNull Connection<Organization>> children(@Source List<Organization> organizations, Page page,
            @Description(Described.ORDER) Order<OrganizationOrderField> orderBy) {
        return Rows.of(Organization.class, "organization x", "x.parent_id = parent.id").thenBy("x.sort_name").orderBy(orderBy)
                .paged(page).of(organizations, organization -> organization.rowId);
    }

    @Name("statements")
    @Description(Described.STATEMENTS)
    @Reads({})
    public List<@NonNull List<@NonNull OrganizationStatement>> statements(@Source List<Organization> organizations) {
        return Statements.load(OrganizationStatement.class, "organization_statement", organizations);
    }
}
