package org.entente.conflict;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.entente.edition.Draft;
import org.entente.edition.FactTable;
import org.entente.edition.Facts;
import org.entente.edition.Span;
import org.entente.edition.file.DataRow;
import org.jspecify.annotations.Nullable;

/** How participations in conflicts and in events are kept. */
@Singleton
@Unremovable
public class ParticipationFacts implements Facts {
    static final FactTable<ParticipationFact> TABLE = Deaths.columns(FactTable.statements("participation", ParticipationFact::key)
            .reference("conflict_id", "conflict", ParticipationFact::conflict)
            .referenceByKey("event_id", "conflict_event", ParticipationFact::event)
            .reference("party_id", "party", ParticipationFact::party)
            .column("role", ParticipationFact::role)
            .column("side", ParticipationFact::side)
            .place("position", ParticipationFact::position)
            .column("hostility", ParticipationFact::hostility)
            .column("originator", ParticipationFact::originator)
            .column("revisionist", ParticipationFact::revisionist), ParticipationFact::deaths)
            .column("earliest", ParticipationFacts::eventDay)
            .span(ParticipationFacts::ownSpan)
            .build();

    /** The place in the party's timeline; a conflict has its own. */
    private static @Nullable LocalDate eventDay(ParticipationFact fact) {
        Span span = fact.span();
        if (fact.event() == null || span == null) return null;
        LocalDate day = span.earliest();
        return day == null ? LocalDate.MIN : day;
    }

    /** An event's own dates are the event's, not also the party's. */
    private static @Nullable Span ownSpan(ParticipationFact fact) {
        if (fact.event() != null) return null;
        return fact.span();
    }

    @Override
    public FactTable<?> table() {
        return TABLE;
    }

    /** @param locators where it stands; none: in the row */
    public static void state(Draft draft, DataRow row, ParticipationFact fact, String... locators) {
        draft.state(row, TABLE, fact, locators);
    }
}
