package org.entente.organization;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.entente.fact.Folded;
import org.entente.fact.Period;
import org.entente.graph.Connection;
import org.entente.graph.Described;
import org.entente.graph.Order;
import org.entente.graph.Page;
import org.entente.graph.References;
import org.entente.graph.Rows;
import org.entente.party.PartyType;

/** Organizations and their parts. */
@GraphQLApi
@RegisterForReflection
public class OrganizationApi {
    @Produces
    @Singleton
    static PartyType<Organization> organizations() {
        return new PartyType<>(Organization.class, "organization", List.of("upper(code)"));
    }

    @Query
    @Description("The organization with this code; null if there is none.")
    public Organization organization(@NonNull @Description("Its code, in any case, such as OSCE.") String code) {
        return Organization.<Organization>find("lower(code) = ?1", code.strip().toLowerCase(Locale.ROOT)).firstResult();
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
            rows.whereOneOf("x.kind", "kinds", filter.kinds)
                    .where("x.sort_name like :prefix", "prefix", Folded.prefix(filter.nameStartsWith))
                    .where("x.parent_id = (select p.id from organization p where lower(p.code) = lower(:parent))", "parent", filter.parent);
        }
        return rows.thenBy("x.sort_name").orderBy(orderBy).paged(page).ofQuery();
    }

    @Name("parent")
    @Description("The organization that it belongs to; null if it stands alone.")
    public List<Organization> parent(@Source List<Organization> organizations) {
        return References.load(Organization.class, organizations, organization -> organization.parentId);
    }

    @Name("children")
    @Description("The organizations that belong to it, by name.")
    public List<@NonNull Connection<Organization>> children(@Source List<Organization> organizations, Page page,
            @Description(Described.ORDER) Order<OrganizationOrderField> orderBy) {
        return Rows.of(Organization.class, "organization x", "x.parent_id = parent.id").thenBy("x.sort_name").orderBy(orderBy)
                .paged(page).of(organizations, organization -> organization.rowId);
    }
}
