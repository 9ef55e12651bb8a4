package org.entente.people;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.OpenEnum;

/** Whose code of a group it is. A publisher's migration adds its system to the table actor_group_code_system. */
@CustomScalar("GroupCodeSystem")
@Description("Whose code of a group it is.")
public record GroupCodeSystem(String name) implements OpenEnum, CustomStringScalar {
    @Override
    public String toString() {
        return name;
    }
}
