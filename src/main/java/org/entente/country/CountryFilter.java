package org.entente.country;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Which countries are asked for; all that is given must hold.")
public class CountryFilter {
    @Description("Of one of these kinds. Null: of any.")
    @Nullable
    public List<@NonNull CountryKind> kinds;

    @Description("In one of these UN M49 regions, by English name. Null: in any.")
    @Nullable
    public List<@NonNull String> regions;

    @Description("In one of these UN M49 subregions, by English name. Null: in any.")
    @Nullable
    public List<@NonNull String> subregions;

    @Description("Whose English name begins so; case and accents do not matter. Null: any.")
    public @Nullable String nameStartsWith;

    @Description("With a code in this system today; ISO gives the 249 countries of ISO 3166-1. Null: with or without.")
    public @Nullable CodeSystem codeSystem;
}
