package org.entente.search;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.entente.conflict.Conflict;
import org.entente.fact.Folded;
import org.entente.graph.Connection;
import org.entente.graph.ListPages;
import org.entente.graph.Node;
import org.entente.graph.Page;
import org.entente.graph.Price;
import org.entente.graph.References;
import org.entente.party.Parties;

/** Search by name, in any language that names are known in. */
@GraphQLApi
@RegisterForReflection
public class SearchApi {
    @Inject
    Parties allParties;

    /** Names in all languages. */
    @Produces
    @Singleton
    Price names() {
        return Price.scanning("Query.search", "select count(*) from search_name", 0.1);
    }

    @Query
    @NonNull
    @Description("Countries, organizations, groups, persons and conflicts with a word in one of their names, abbreviations or codes "
            + "that begins with the text; countries also by their names in other languages. Exact matches first.")
    public Connection<SearchHit> search(
            @NonNull @Description("What to look for; case and accents do not matter. A blank text finds nothing.") String text,
            Page page) {
        return new Connection<>(new ListPages<>(SearchHit.class, () -> List.of(hits(Folded.of(text))), page), 0);
    }

    private static List<SearchHit> hits(String folded) {
        List<SearchHit> hits = new ArrayList<>();
        if (!folded.isEmpty()) {
            Panache.getSession().createNativeQuery("""
                    select kind, target_id, folded from (
                      select distinct on (kind, target_id) kind, target_id, folded,
                        case when folded = :text then 0 when folded like :start then 1 else 2 end as distance
                      from search_name where folded like :start or folded like :word
                      order by kind, target_id, distance, length(folded), folded) best
                    order by distance, length(folded), folded, kind, target_id limit 1000""", Object[].class)
                    .addScalar("kind", String.class).addScalar("target_id", Long.class).addScalar("folded", String.class)
                    .setParameter("text", folded).setParameter("start", Folded.prefix(folded))
                    .setParameter("word", "% " + Folded.prefix(folded))
                    .list().forEach(row -> hits.add(new SearchHit("CONFLICT".equals(row[0]), (Long) row[1], (String) row[2])));
        }
        return hits;
    }

    @Name("found")
    @Description("What was found.")
    public List<@NonNull Node> found(@Source List<SearchHit> hits) {
        List<? extends Node> parties = allParties.load(hits, hit -> hit.conflict ? null : hit.targetId());
        List<Conflict> conflicts = References.load(Conflict.class, hits, hit -> hit.conflict ? hit.targetId() : null);
        List<Node> found = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) found.add(hits.get(i).conflict ? conflicts.get(i) : parties.get(i));
        return found;
    }
}
