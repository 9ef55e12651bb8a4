package org.entente.relation;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.entente.country.Country;
import org.entente.country.CountryConnection;
import org.entente.fact.Period;
import org.entente.graph.Described;
import org.entente.graph.NodeType;
import org.entente.graph.Page;
import org.entente.graph.Rows;
import org.entente.party.Parties;
import org.entente.party.Party;

/** Ties from either end. */
@GraphQLApi
@RegisterForReflection
public class BilateralRelationApi {
    private static final String STATUSES = "Only in these states. Null: in any, also not established.";

    @Produces
    @Singleton
    NodeType<BilateralRelation> relationNodes() {
        return new NodeType<>(BilateralRelation.class, "key", relation -> relation.key);
    }

    @Name("bilateralRelations")
    @Description("All ties that it is a party of, from whichever end, in the order of the sources.")
    public List<@NonNull BilateralRelationConnection> bilateralRelations(@Source List<Party> parties,
            @Description(Described.FIRST) Integer first, @Description(Described.AFTER) String after,
            @Description(Described.LAST) Integer last, @Description(Described.BEFORE) String before,
            @Description("Only of these kinds. Null: of any.") @Nullable List<@NonNull RelationKind> kinds,
            @Description(STATUSES) @Nullable List<@NonNull RelationStatus> statuses,
            @Description(Described.WITH) @Nullable List<@NonNull String> with,
            @Description(Described.AS_OF) LocalDate asOf,
            @Description(Described.SOURCES) @Nullable List<@NonNull String> sources) {
        return rows(kinds, statuses, with, asOf, sources)
                .of(parties, Party::partyRow, Page.of(first, after, last, before), BilateralRelationConnection::new);
    }

    @Name("diplomaticRelations")
    @Description("Its diplomatic relations: the ties of kind DIPLOMATIC_RELATIONS, in the order of the sources. "
            + "A source may also say that there are none with somebody: status NOT_ESTABLISHED.")
    public List<@NonNull BilateralRelationConnection> diplomaticRelations(@Source List<Country> countries,
            @Description(Described.FIRST) Integer first, @Description(Described.AFTER) String after,
            @Description(Described.LAST) Integer last, @Description(Described.BEFORE) String before,
            @Description(STATUSES) @Nullable List<@NonNull RelationStatus> statuses,
            @Description(Described.WITH) @Nullable List<@NonNull String> with,
            @Description(Described.AS_OF) LocalDate asOf,
            @Description(Described.SOURCES) @Nullable List<@NonNull String> sources) {
        return rows(List.of(RelationKind.DIPLOMATIC_RELATIONS), statuses, with, asOf, sources)
                .of(countries, Country::partyRow, Page.of(first, after, last, before), BilateralRelationConnection::new);
    }

    private static Rows<BilateralRelation> rows(List<RelationKind> kinds, List<RelationStatus> statuses, List<String> with, LocalDate asOf, List<String> sources) {
        return Rows.of(BilateralRelation.class, "relation_end e join bilateral_relation x on x.id = e.relation_id", "e.party_id = parent.id")
                .whereOneOf("x.kind", "kinds", kinds)
                .whereOneOf("x.status", "statuses", statuses)
                .where("e.partner_id in " + Parties.WITH, "with", Parties.codes(with))
                .where(Period.HOLDS, "asOf", asOf)
                .shownBy(sources);
    }

    @Name("neighbours")
    @Description("The countries that it touches: by land, unless other kinds are asked for; by name.")
    public List<@NonNull CountryConnection> neighbours(@Source List<Country> countries,
            @Description(Described.FIRST) Integer first, @Description(Described.AFTER) String after,
            @Description(Described.LAST) Integer last, @Description(Described.BEFORE) String before,
            @Description("LAND_BOUNDARY, SEA_BOUNDARY or CONTIGUITY. Null: LAND_BOUNDARY.") @Nullable List<@NonNull RelationKind> kinds,
            @Description(Described.AS_OF) LocalDate asOf,
            @Description(Described.SOURCES) @Nullable List<@NonNull String> sources) {
        return Rows.of(Country.class, "country x", "x.id <> parent.id")
                .where("x.id in (select e.partner_id from relation_end e join bilateral_relation r on r.id = e.relation_id where e.party_id = parent.id and " + (sources == null ? "r.shown" : "r.source_id in (select s.id from source s where s.code = any(:sources))")
                        + " and r.kind = any(:kinds)" + (asOf == null ? "" : " and r.earliest <= :asOf and r.latest >= :asOf") + ")", "kinds",
                        (kinds == null ? List.of(RelationKind.LAND_BOUNDARY) : kinds).stream().map(Enum::name).toArray(String[]::new))
                .parameter("asOf", asOf)
                .parameter("sources", sources == null ? null : sources.toArray(String[]::new))
                .thenBy("x.sort_name")
                .of(countries, Country::partyRow, Page.of(first, after, last, before), CountryConnection::new);
    }

    @Name("parties")
    @Description("The two parties; where it is directed, from the first to the second.")
    public List<@NonNull List<@NonNull Party>> parties(@Source List<BilateralRelation> relations,
            @Description("Leaves out the party with this code, so that only its partner stays. Null: both.") String except) {
        List<Party> ends = Parties.load(relations.stream().flatMap(relation -> Stream.of(relation.partyA, relation.partyB)).toList(), row -> row);
        List<List<Party>> answer = new ArrayList<>();
        for (int i = 0; i < ends.size(); i += 2) {
            answer.add(Stream.of(ends.get(i), ends.get(i + 1)).filter(party -> except == null || !party.hasCode(except)).toList());
        }
        return answer;
    }

    @Name("claims")
    @Description("What every source states about a tie of this kind between these parties, the highest-ranking source first; this statement is among them.")
    public List<@NonNull List<@NonNull BilateralRelation>> claims(@Source List<BilateralRelation> relations) {
        List<List<BilateralRelation>> claims = new ArrayList<>();
        for (int i = 0; i < relations.size(); i++) claims.add(new ArrayList<>());
        Panache.getSession().createNativeQuery("""
                select asked.n as n, {x.*} from unnest(:relations) with ordinality asked(id, n)
                join bilateral_relation r on r.id = asked.id
                join relation_end e on e.party_id = r.party_a_id and e.partner_id = r.party_b_id
                join bilateral_relation x on x.id = e.relation_id and x.kind = r.kind
                join source s on s.id = x.source_id
                order by asked.n, s.rank desc, x.from_day nulls first, x.id""", Object[].class)
                .addScalar("n", Long.class).addEntity("x", BilateralRelation.class)
                .setParameter("relations", relations.stream().map(relation -> relation.rowId).toArray(Long[]::new))
                .list().forEach(row -> claims.get((int) ((long) row[0] - 1)).add((BilateralRelation) row[1]));
        return claims;
    }
}
