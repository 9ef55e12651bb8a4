package org.entente.relation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.entente.country.Country;
import org.entente.fact.CompleteList;
import org.entente.fact.Period;
import org.entente.graph.Connection;
import org.entente.graph.Described;
import org.entente.graph.Order;
import org.entente.graph.Page;
import org.entente.graph.Reads;
import org.entente.graph.Rows;
import org.entente.graph.Snapshot;
import org.entente.graph.Vocabulary;
import org.entente.party.Parties;
import org.entente.party.Party;

/** Ties from either end. */
@GraphQLApi
@RegisterForReflection
public class BilateralRelationApi {
    private static final String STATUSES = "Only in these states. Null: in any, also not established.";

    @Inject
    Parties allParties;

    @Name("bilateralRelations")
    @Description("All ties that it is a party of, from whichever end, by key.")
    @Reads({})
    public List<@NonNull Connection<BilateralRelation>> bilateralRelations(@Source List<Party> parties, Page page,
            @Description(Described.ORDER) Order<BilateralRelationOrderField> orderBy,
            @Description("Only of these kinds. Null: of any.") @Nullable List<@NonNull RelationKind> kinds,
            @Description(STATUSES) @Nullable List<@NonNull RelationStatus> statuses,
            @Description(Described.WITH) @Nullable List<@NonNull String> with,
            @Description(Described.AS_OF) LocalDate asOf,
            @Description(Described.SOURCES) @Nullable List<@NonNull String> sources) {
        return rows(kinds, statuses, with, asOf, sources)
                .orderBy(orderBy)
                .paged(page).of(parties, Party::partyRow);
    }

    @Name("diplomaticRelations")
    @Description("Its diplomatic relations: the ties of kind DIPLOMATIC_RELATIONS, by key. "
            + "A source may also say that there are none with somebody: status NOT_ESTABLISHED.")
    @Reads({})
    public List<@NonNull Connection<BilateralRelation>> diplomaticRelations(@Source List<Country> countries, Page page,
            @Description(STATUSES) @Nullable List<@NonNull RelationStatus> statuses,
            @Description(Described.WITH) @Nullable List<@NonNull String> with,
            @Description(Described.AS_OF) LocalDate asOf,
            @Description(Described.SOURCES) @Nullable List<@NonNull String> sources) {
        return rows(List.of(RelationKind.DIPLOMATIC_RELATIONS), statuses, with, asOf, sources)
                .complete(
                        "select r.source_id from relation_end e join bilateral_relation r on r.id = e.relation_id where e.party_id = parent.id and r.kind = 'DIPLOMATIC_RELATIONS'",
                        CompleteList.DIPLOMATIC_RELATIONS, asOf, sources)
                .paged(page).of(countries, Country::partyRow);
    }

    private Rows<BilateralRelation> rows(@Nullable List<RelationKind> kinds, @Nullable List<RelationStatus> statuses,
            @Nullable List<String> with, LocalDate asOf, @Nullable List<String> sources) {
        return Rows
                .of(BilateralRelation.class, "relation_end e join bilateral_relation x on x.id = e.relation_id", "e.party_id = parent.id")
                .keyedBy("e.key")
                .whereOneOf("x.kind", "kinds", kinds)
                .whereOneOf("x.status", "statuses", statuses)
                .where("e.partner_id " + allParties.named("with"), "with", allParties.checked("with", with))
                .where(Period.HOLDS, "asOf", asOf)
                .shownBy(sources);
    }

    @Name("neighbours")
    @Description("The countries that it touches: by land, unless other kinds are asked for; by name.")
    @Reads({})
    public List<@NonNull Connection<Country>> neighbours(@Source List<Country> countries, Page page,
            @Description("LAND_BOUNDARY, SEA_BOUNDARY or CONTIGUITY. Null: LAND_BOUNDARY.") @Nullable List<@NonNull RelationKind> kinds,
            @Description(Described.AS_OF) LocalDate asOf,
            @Description(Described.SOURCES) @Nullable List<@NonNull String> sources) {
        Vocabulary.SOURCES.require("sources", sources);
        return Rows.of(Country.class, "country x", "x.id <> parent.id")
                .where("x.id in (select e.partner_id from relation_end e join bilateral_relation r on r.id = e.relation_id where e.party_id = parent.id and "
                        + (sources == null ? "r.shown" : "r.source_id in (select s.id from source s where s.code = any(:sources))")
                        + " and r.kind = any(:kinds)" + (asOf == null ? "" : " and r.earliest <= :asOf and r.latest >= :asOf") + ")",
                        "kinds",
                        (kinds == null ? List.of(RelationKind.LAND_BOUNDARY) : kinds).stream().map(Enum::name).toArray(String[]::new))
                .parameter("asOf", asOf)
                .parameter("sources", sources == null ? null : sources.toArray(String[]::new))
                .thenBy("x.sort_name")
                .paged(page).of(countries, Country::partyRow);
    }

    @Name("parties")
    @Description("The two parties; where it is directed, from the first to the second.")
    @Reads({"partyA", "partyB"})
    public List<@NonNull List<@NonNull Party>> parties(@Source List<BilateralRelation> relations,
            @Description("Leaves out this party, so that only its partner stays; " + Described.CALLED + " Null: both.") String except) {
        List<Party> ends = allParties.load(relations.stream().flatMap(relation -> Stream.of(relation.partyA, relation.partyB)).toList(),
                row -> row, allParties.checked("except", except == null ? null : List.of(except)));
        List<List<Party>> answer = new ArrayList<>();
        for (int i = 0; i < ends.size(); i += 2) {
            answer.add(Stream.of(ends.get(i), ends.get(i + 1)).filter(Objects::nonNull).toList());
        }
        return answer;
    }

    @Name("claims")
    @Description("What every source states about a tie of this kind between these parties, the highest-ranking source first; this statement is among them.")
    @Reads({"kind", "partyA", "partyB"})
    public List<@NonNull List<@NonNull BilateralRelation>> claims(@Source List<BilateralRelation> relations) {
        // Several statements may be about one tie.
        Map<Tie, List<BilateralRelation>> claims = new LinkedHashMap<>();
        relations.forEach(relation -> claims.computeIfAbsent(Tie.of(relation), tie -> new ArrayList<>()));
        Snapshot.session().createNativeQuery("""
                select x.* from unnest(:kinds, :parties, :partners) asked(kind, party_id, partner_id)
                join relation_end e on e.party_id = asked.party_id and e.partner_id = asked.partner_id
                join bilateral_relation x on x.id = e.relation_id and x.kind = asked.kind
                join source s on s.id = x.source_id
                order by s.rank desc, s.code, x.from_day nulls first, x.key collate "C\"""", BilateralRelation.class)
                .setParameter("kinds", claims.keySet().stream().map(tie -> tie.kind.name()).toArray(String[]::new))
                .setParameter("parties", claims.keySet().stream().map(tie -> tie.party).toArray(Long[]::new))
                .setParameter("partners", claims.keySet().stream().map(tie -> tie.partner).toArray(Long[]::new))
                .list().forEach(relation -> claims.computeIfAbsent(Tie.of(relation), asked -> new ArrayList<>()).add(relation));
        return relations.stream().map(relation -> claims.getOrDefault(Tie.of(relation), List.of())).toList();
    }

    /** What statements may agree or differ on: a kind of tie between two parties, whichever comes first. */
    private record Tie(RelationKind kind, long party, long partner) {
        static Tie of(BilateralRelation relation) {
            return new Tie(relation.kind, Math.min(relation.partyA, relation.partyB), Math.max(relation.partyA, relation.partyB));
        }
    }
}
