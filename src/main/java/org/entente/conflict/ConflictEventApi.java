package org.entente.conflict;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.entente.graph.Connection;
import org.entente.graph.Described;
import org.entente.graph.Order;
import org.entente.graph.Page;
import org.entente.graph.Price;
import org.entente.graph.Reads;
import org.entente.graph.Rows;
import org.entente.party.Parties;
import org.entente.party.Party;

/** Events as timelines: of all, of a conflict, of a party. */
@GraphQLApi
@RegisterForReflection
public class ConflictEventApi {
    @Inject
    Parties allParties;

    private static final String FILTER = "Which events; null: all.";
    private static final String BEGUN = "Only what had begun by this day, or may have: what had happened as of then. Null: everything.";

    private static final String SOURCES = "Only events of these sources, by code. Null: of an event that several versions of a data set have, the one that is shown by default.";

    /** All that a country took part in is gathered for a page of it. */
    @Produces
    @Singleton
    Price countries() {
        return Price.sifting("Country.conflictEvents",
                "select count(*) from participation p join country c on c.id = p.party_id where p.event_id is not null", 0.3);
    }

    @Produces
    @Singleton
    Price organizations() {
        return Price.sifting("Organization.conflictEvents",
                "select count(*) from participation p join organization o on o.id = p.party_id where p.event_id is not null", 0.3);
    }

    @Produces
    @Singleton
    Price parties() {
        return Price.sifting("Party.conflictEvents", "select count(*) from participation p where p.event_id is not null", 0.3);
    }

    @Query
    @NonNull
    @Description("Events of conflicts, by date, then as their source tells them.")
    public Connection<ConflictEvent> conflictEvents(Page page,
            @Description(Described.ORDER) Order<ConflictEventOrderField> orderBy,
            @Description(FILTER) ConflictEventFilter filter,
            @Description(BEGUN) LocalDate asOf,
            @Description(SOURCES) @Nullable List<@NonNull String> sources) {
        if (filter != null && filter.with != null) return ofNamed(filter.with, page, orderBy, filter, asOf, sources);
        return timeline(Rows.all(ConflictEvent.class, "conflict_event x").thenBy("x.earliest").thenBy("x.position"), orderBy, filter, asOf,
                sources)
                .paged(page).ofQuery();
    }

    /** The parties' timeline, of which nothing is read that is not shown; of one party it is in an index. */
    private Connection<ConflictEvent> ofNamed(List<String> names, Page page, Order<ConflictEventOrderField> orderBy,
            ConflictEventFilter filter, LocalDate asOf, @Nullable List<String> sources) {
        String party = names.size() == 1 ? allParties.namedOne("with") : allParties.named("with");
        return taken(party, orderBy, filter, asOf, sources).parameter("with", allParties.checked("filter.with", names)).paged(page)
                .ofQuery();
    }

    @Name("events")
    @Description("What happened in it, by date, then as the source tells it.")
    @Reads({})
    public List<@NonNull Connection<ConflictEvent>> ofConflicts(@Source List<Conflict> conflicts, Page page,
            @Description(Described.ORDER) Order<ConflictEventOrderField> orderBy,
            @Description(FILTER) ConflictEventFilter filter,
            @Description(BEGUN) LocalDate asOf,
            @Description(SOURCES) @Nullable List<@NonNull String> sources) {
        return timeline(
                Rows.of(ConflictEvent.class, "conflict_event x", "x.conflict_id = parent.id").thenBy("x.earliest").thenBy("x.position"),
                orderBy, filter, asOf, sources)
                .paged(page).of(conflicts, conflict -> conflict.rowId);
    }

    @Name("conflictEvents")
    @Description("The events that it took part in, by date, then as their source tells them.")
    @Reads({})
    public List<@NonNull Connection<ConflictEvent>> ofParties(@Source List<Party> parties, Page page,
            @Description(Described.ORDER) Order<ConflictEventOrderField> orderBy,
            @Description(FILTER) ConflictEventFilter filter,
            @Description(BEGUN) LocalDate asOf,
            @Description(SOURCES) @Nullable List<@NonNull String> sources) {
        Rows<ConflictEvent> rows = taken("= parent.id", orderBy, filter, asOf, sources);
        if (filter != null)
            rows.where(ConflictEventFilter.tookPart(allParties.named("with")), "with", allParties.checked("filter.with", filter.with));
        return rows.paged(page).of(parties, Party::partyRow);
    }

    private Rows<ConflictEvent> timeline(Rows<ConflictEvent> rows, Order<ConflictEventOrderField> orderBy, ConflictEventFilter filter,
            LocalDate asOf, @Nullable List<String> sources) {
        return ConflictEventFilter.apply(filter, rows, allParties).shownBy(sources).where("x.earliest <= :asOf", "asOf", asOf)
                .orderBy(orderBy);
    }

    /** What some parties took part in, each event once, by the days that are copied to their index. @param party SQL: is one of them */
    private static Rows<ConflictEvent> taken(String party, @Nullable Order<ConflictEventOrderField> orderBy,
            @Nullable ConflictEventFilter filter, LocalDate asOf, @Nullable List<String> sources) {
        Rows<ConflictEvent> rows = Rows.of(ConflictEvent.class, "participation p join conflict_event x on x.id = p.event_id",
                "p.party_id " + party + " and p.event_id is not null and not exists (select from participation q where q.party_id " + party
                        + " and q.earliest = p.earliest and q.position = p.position and q.event_id = p.event_id and q.id < p.id)")
                .thenBy("p.earliest").thenBy("p.position");
        return ConflictEventFilter.applyAllButWith(filter, rows, "p.earliest", "coalesce(p.latest, x.latest)").shownBy(sources)
                .where("p.earliest <= :asOf", "asOf", asOf).orderBy(orderBy, expression -> expression.replace("x.", "p."));
    }
}
