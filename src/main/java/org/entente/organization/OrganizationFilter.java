package org.entente.organization;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Which organizations are asked for; all that is given must hold.")
public class OrganizationFilter {
    @Description("Of one of these kinds. Null: of any.")
    @Nullable
    public List<@NonNull OrganizationKind> kinds;

    @Description("Whose name begins so; case and accents do not matter. Null: any.")
    public @Nullable String nameStartsWith;

    @Description("Belonging to the organization with this code, alias or code in another system, in any case. Null: to any or none.")
    public @Nullable String parent;
}
