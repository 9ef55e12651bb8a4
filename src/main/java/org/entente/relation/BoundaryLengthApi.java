package org.entente.relation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.entente.country.Country;
import org.entente.graph.Price;
import org.entente.graph.Reads;
import org.entente.graph.References;
import org.entente.graph.Snapshot;

/** The lengths of land boundaries, as each side tells them. */
@GraphQLApi
@RegisterForReflection
public class BoundaryLengthApi {
    /** Each side tells the same boundary in several wordings over the years. */
    @Produces
    @Singleton
    static Price tellings() {
        return Price.listing("BilateralRelation.lengths",
                "select count(*) / greatest(1, count(distinct relation_id)) from boundary_length");
    }

    @Name("lengths")
    @Description("Of a land boundary: every length that this statement's source has told, of the whole and of its parts, by either side, the earliest first; empty where it tells none.")
    @Reads({})
    public List<@NonNull List<@NonNull BoundaryLength>> lengths(@Source List<BilateralRelation> relations) {
        Map<Long, List<BoundaryLength>> lengths = new HashMap<>();
        relations.forEach(relation -> lengths.computeIfAbsent(relation.rowId, row -> new ArrayList<>()));
        Snapshot.session().createNativeQuery(
                "select x.* from boundary_length x where x.relation_id = any(:relations) order by x.known_from nulls first, x.key collate \"C\"",
                BoundaryLength.class).setParameter("relations", lengths.keySet().toArray(Long[]::new)).list()
                .forEach(length -> lengths.computeIfAbsent(length.relationId, row -> new ArrayList<>()).add(length));
        return relations.stream().map(relation -> lengths.getOrDefault(relation.rowId, List.of())).toList();
    }

    @Name("country")
    @Description("The side of which the source tells it.")
    @Reads("countryId")
    public List<@NonNull Country> country(@Source List<BoundaryLength> lengths) {
        return References.load(Country.class, lengths, length -> length.countryId);
    }
}
