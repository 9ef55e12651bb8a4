package org.entente.conflict;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.OpenEnum;

/** Whose code of a conflict it is. A publisher's migration adds its system to the table conflict_code_system. */
@CustomScalar("ConflictCodeSystem")
@Description("Whose code of a conflict it is.")
public record ConflictCodeSystem(String name) implements OpenEnum, CustomStringScalar {
    static final ConflictCodeSystem ENTENTE = new ConflictCodeSystem("ENTENTE");

    @Override
    public String toString() {
        return name;
    }
}
