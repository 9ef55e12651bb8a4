package org.entente.search;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.entente.claim.Claim;
import org.entente.conflict.Conflict;
import org.entente.fact.Folded;
import org.entente.graph.Connection;
import org.entente.graph.ListPages;
import org.entente.graph.Node;
import org.entente.graph.Page;
import org.entente.graph.Price;
import org.entente.graph.References;
import org.entente.graph.Snapshot;
import org.entente.party.Parties;
import org.entente.search.SearchHit.Kind;

/** Search by name, in any language that names are known in. */
@GraphQLApi
@RegisterForReflection
public class SearchApi {
    /** Nobody pages further. */
    private static final int MOST = 1000;

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
            + "that begins with the text; countries also by their names in other languages. Exact matches first. "
            + "After them claims in whose text, of three words or more, all the words stand, in any form; the last one may be begun. The latest first.")
    public Connection<SearchHit> search(
            @NonNull @Description("What to look for; case and accents do not matter. A blank text finds nothing.") String text,
            Page page) {
        return new Connection<>(new ListPages<>(SearchHit.class, () -> List.of(found(Folded.of(text))), page), 0);
    }

    private static List<SearchHit> found(String folded) {
        List<SearchHit> hits = named(folded);
        hits.addAll(ClaimTexts.saying(folded, MOST - hits.size()));
        return hits;
    }

    private static List<SearchHit> named(String folded) {
        List<SearchHit> hits = new ArrayList<>();
        if (!folded.isEmpty()) {
            // Keys are only looked up for what may be among the first.
            Snapshot.session().createNativeQuery("""
                    select kind, target_id, folded from (
                      select * from (
                        select distinct on (kind, target_id) kind, target_id, folded,
                          case when folded = :text then 0 when folded like :start then 1 else 2 end as distance
                        from search_name where folded like :start or folded like :word
                        order by kind, target_id, distance, length(folded), folded) best
                      order by distance, length(folded), folded, kind collate "C" fetch first :most rows with ties) hit
                    order by distance, length(folded), folded, kind collate "C", case when kind = 'CONFLICT'
                      then (select c.code from conflict c where c.id = target_id) else (select p.key from party p where p.id = target_id) end collate "C"
                    limit :most""", Object[].class)
                    .addScalar("kind", String.class).addScalar("target_id", Long.class).addScalar("folded", String.class)
                    .setParameter("text", folded).setParameter("start", Folded.prefix(folded))
                    .setParameter("word", "% " + Folded.prefix(folded)).setParameter("most", MOST)
                    .list().forEach(row -> hits
                            .add(new SearchHit("CONFLICT".equals(row[0]) ? Kind.CONFLICT : Kind.PARTY, (Long) row[1], (String) row[2])));
        }
        return hits;
    }

    @Name("found")
    @Description("What was found.")
    public List<@NonNull Node> found(@Source List<SearchHit> hits) {
        List<? extends Node> parties = allParties.load(hits, hit -> hit.target(Kind.PARTY));
        List<Conflict> conflicts = References.load(Conflict.class, hits, hit -> hit.target(Kind.CONFLICT));
        List<Claim> claims = References.load(Claim.class, hits, hit -> hit.target(Kind.CLAIM));
        List<Node> found = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            Kind kind = hits.get(i).kind;
            if (kind == Kind.PARTY) found.add(parties.get(i));
            if (kind == Kind.CONFLICT) found.add(conflicts.get(i));
            if (kind == Kind.CLAIM) found.add(claims.get(i));
        }
        return found;
    }

    @Name("matched")
    @Description("The name, abbreviation or code that matched, in lower case and without accents; of a claim, the part of its text that matched.")
    public List<@NonNull String> matched(@Source List<SearchHit> hits) {
        Map<Long, String> excerpts = ClaimTexts.excerpts(hits);
        return hits.stream().map(hit -> hit.kind == Kind.CLAIM ? excerpts.getOrDefault(hit.target(Kind.CLAIM), "") : hit.text).toList();
    }
}
