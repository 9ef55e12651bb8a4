package org.entente.country;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.OpenEnum;

/** Who gives the codes. A publisher's migration adds its system to the table country_code_system. */
@CustomScalar("CodeSystem")
@Description("A system of country codes.")
public record CodeSystem(String name) implements OpenEnum, CustomStringScalar {
    static final CodeSystem ISO = new CodeSystem("ISO");

    @Override
    public String toString() {
        return name;
    }
}
