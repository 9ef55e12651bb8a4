package org.entente.conflict;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.entente.fact.Certainty;
import org.entente.fact.CompleteList;
import org.entente.fact.Period;
import org.entente.fact.Statements;
import org.entente.graph.Codes;
import org.entente.graph.Connection;
import org.entente.graph.Described;
import org.entente.graph.OpenValue;
import org.entente.graph.Page;
import org.entente.graph.Price;
import org.entente.graph.Reads;
import org.entente.graph.References;
import org.entente.graph.Rows;
import org.entente.graph.Snapshot;
import org.entente.graph.Vocabulary;
import org.entente.party.Parties;
import org.entente.party.Party;

/** Conflicts and who is in them. */
@GraphQLApi
@RegisterForReflection
public class ConflictApi {
    private static final String KINDS = "Only of these kinds. Null: of any.";

    @Inject
    Parties allParties;

    /** All that a country took part in is looked at for its conflicts. */
    @Produces
    @Singleton
    Price countries() {
        return Price.sifting("Country.conflicts", "select count(*) from participation p join country c on c.id = p.party_id", 0.25);
    }

    @Produces
    @Singleton
    Price organizations() {
        return Price.sifting("Organization.conflicts", "select count(*) from participation p join organization o on o.id = p.party_id",
                0.25);
    }

    @Produces
    @Singleton
    Price parties() {
        return Price.sifting("Party.conflicts", "select count(*) from participation", 0.25);
    }

    @Produces
    @Singleton
    static Vocabulary codes() {
        return ConflictEventFilter.CONFLICTS;
    }

    @Produces
    @Singleton
    static OpenValue ourCodes() {
        return new OpenValue(ConflictCodeSystem.ENTENTE, "Our own, such as nagorno-karabakh.");
    }

    @Query
    @Description("The conflict with this code; null if there is none.")
    public Conflict conflict(
            @NonNull @Description("Its code, such as nagorno-karabakh; or the code in the system named by codeSystem.") String code,
            @DefaultValue("ENTENTE") @Description("Whose code it is; null: our own.") ConflictCodeSystem codeSystem) {
        String wanted = code.strip().toLowerCase(Locale.ROOT);
        if (codeSystem == null || codeSystem.equals(ConflictCodeSystem.ENTENTE))
            return Snapshot.session().createSelectionQuery("from Conflict where code = :code", Conflict.class).setParameter("code", wanted)
                    .getSingleResultOrNull();
        return Snapshot.session().createNativeQuery(
                "select x.* from conflict x join conflict_code c on c.conflict_id = x.id join source s on s.id = c.source_id"
                        + " where c.system = :system and c.code = :code order by s.rank desc, s.code limit 1",
                Conflict.class)
                .setParameter("system", codeSystem.name()).setParameter("code", wanted).getSingleResultOrNull();
    }

    @Name("codes")
    @Description("Its codes in other systems; empty where there are none.")
    @Reads({})
    public List<@NonNull List<@NonNull ConflictCode>> codes(@Source List<Conflict> conflicts) {
        return Codes.load("conflict_code", "conflict_id", conflicts,
                (system, code) -> new ConflictCode(new ConflictCodeSystem(system), code));
    }

    @Query
    @NonNull
    @Description("Conflicts, by name.")
    public Connection<Conflict> conflicts(Page page,
            @Description("Only in these states. Null: in any.") @Nullable List<@NonNull ConflictStatus> statuses,
            @Description(KINDS) @Nullable List<@NonNull ConflictKind> kinds,
            @Description(Described.AS_OF) LocalDate asOf) {
        Rows<Conflict> rows = Rows.all(Conflict.class, "conflict x").whereOneOf("x.kind", "kinds", kinds)
                .whereOneOf("x.status", "statuses", statuses)
                .where(Period.HOLDS, "asOf", asOf)
                .thenBy("x.sort_name");
        // Of several kinds, or of one that nobody counts, nobody claims to have all.
        ConflictKind kind = kinds != null && kinds.size() == 1 ? kinds.getFirst() : null;
        CompleteList complete = kind == null ? null : complete(kind);
        if (kind != null && complete != null)
            rows.complete("select c.source_id from conflict_statement c where not c.mention and c.kind = '" + kind.name() + "'", complete,
                    asOf, null);
        return rows.paged(page).ofQuery();
    }

    private static @Nullable CompleteList complete(ConflictKind kind) {
        return switch (kind) {
            case ARMED_CONFLICT -> CompleteList.ARMED_CONFLICTS;
            case MILITARIZED_DISPUTE -> CompleteList.MILITARIZED_DISPUTES;
            default -> null;
        };
    }

    @Name("conflicts")
    @Description("The conflicts that it is a party of, or took part in an event of, by name.")
    @Reads({})
    public List<@NonNull Connection<Conflict>> ofParties(@Source List<Party> parties, Page page,
            @Description(Described.WITH) @Nullable List<@NonNull String> with,
            @Description("Only those with one of these on the other side of the whole conflict, as one source has it (not of one of its events), "
                    + Described.CALLED
                    + " Null: with anyone.") @Nullable List<@NonNull String> against,
            @Description(KINDS) @Nullable List<@NonNull ConflictKind> kinds,
            @Description(Described.AS_OF) LocalDate asOf) {
        return Rows.of(Conflict.class, "conflict x", takesPart("= parent.id"))
                .where("(" + takesPart(allParties.named("with")) + ") is true", "with", allParties.checked("with", with))
                .where("exists (select 1 from participation own join participation other on other.conflict_id = own.conflict_id and other.source_id = own.source_id and other.side <> own.side"
                        + " where own.conflict_id = x.id and own.party_id = parent.id and other.party_id " + allParties.named("against")
                        + ")", "against", allParties.checked("against", against))
                .whereOneOf("x.kind", "kinds", kinds)
                .where(Period.HOLDS, "asOf", asOf).thenBy("x.sort_name")
                .paged(page).of(parties, Party::partyRow);
    }

    /** In two parts, since each has its index. What is no join by itself, but true or not, is looked up once for all parents if it can be. */
    private static String takesPart(String party) {
        return "x.id in (select p.conflict_id from participation p where p.conflict_id is not null and p.party_id " + party
                + " union all select e.conflict_id from participation p join conflict_event e on e.id = p.event_id where p.event_id is not null and p.party_id "
                + party + ")";
    }

    @Name("conflict")
    @Description("The conflict that it belongs to; null for none.")
    @Reads("conflictId")
    public List<Conflict> conflict(@Source List<ConflictEvent> events) {
        return References.load(Conflict.class, events, event -> event.conflictId);
    }

    @Name("parties")
    @Description("Who takes part in the conflict as a whole, by key. The letters of sides only go together within one source.")
    @Reads({})
    public List<@NonNull Connection<Participation>> parties(@Source List<Conflict> conflicts, Page page,
            @Description("Only in these roles. Null: in any.") @Nullable List<@NonNull ParticipationRole> roles,
            @Description("Only as these sources state it, by code. Null: as any does.") @Nullable List<@NonNull String> sources) {
        return Rows.of(Participation.class, "participation x", "x.conflict_id = parent.id").whereOneOf("x.role", "roles", roles)
                .statedBy(sources)
                .paged(page).of(conflicts, conflict -> conflict.rowId);
    }

    @Name("participants")
    @Description("Who took part in it, by key. The letters of sides are the event's own, not those of its conflict.")
    @Reads({})
    public List<@NonNull Connection<Participation>> participants(@Source List<ConflictEvent> events, Page page,
            @Description("Only in these roles. Null: in any.") @Nullable List<@NonNull ParticipationRole> roles) {
        return Rows.of(Participation.class, "participation x", "x.event_id = parent.id").whereOneOf("x.role", "roles", roles)
                .paged(page).of(events, event -> event.rowId);
    }

    @Name("party")
    @Description("Who takes part.")
    @Reads("partyId")
    public List<@NonNull Party> party(@Source List<Participation> participations) {
        return allParties.load(participations, participation -> participation.partyId);
    }

    @Name("holds")
    @Description("Whether it takes part on a day, as far as the source tells. Null where it has no period of its own: then that of the conflict or event counts.")
    @Reads("period")
    public List<Certainty> holds(@Source List<Participation> participations,
            @Description("The day. Null: today, in UTC.") LocalDate on) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return Arrays.asList(participations.stream()
                .map(participation -> participation.period == null ? null : participation.period.holds(on == null ? today : on, today))
                .toArray(Certainty[]::new));
    }

    @Name("years")
    @Description("The years in which it was active, the first one first; empty until a data set is imported that counts them.")
    @Reads({})
    public List<@NonNull Connection<ConflictYear>> years(@Source List<Conflict> conflicts, Page page,
            @Description("Only years of this intensity. Null: of any.") @Nullable List<@NonNull ConflictIntensity> intensities) {
        return Rows.of(ConflictYear.class, "conflict_year x", "x.conflict_id = parent.id")
                .whereOneOf("x.intensity", "intensities", intensities).thenBy("x.year")
                .paged(page).of(conflicts, conflict -> conflict.rowId);
    }

    @Name("statements")
    @Description(Described.STATEMENTS)
    @Reads({})
    public List<@NonNull List<@NonNull ConflictStatement>> statements(@Source List<Conflict> conflicts) {
        return Statements.load(ConflictStatement.class, "conflict_statement", conflicts);
    }
}
