package org.entente.organization;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.OpenEnum;

/** Whose code of an organization it is. A publisher's migration adds its system to the table organization_code_system. */
@CustomScalar("OrganizationCodeSystem")
@Description("Whose code of an organization it is.")
public record OrganizationCodeSystem(String name) implements OpenEnum, CustomStringScalar {
    static final OrganizationCodeSystem ENTENTE = new OrganizationCodeSystem("ENTENTE");

    @Override
    public String toString() {
        return name;
    }
}
