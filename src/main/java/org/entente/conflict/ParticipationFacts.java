package org.entente.conflict;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.entente.edition.Draft;
import org.entente.edition.FactTable;
import org.entente.edition.Facts;
import org.entente.edition.file.DataRow;

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
            .column("hostility", fact -> fact.conduct().hostility())
            .column("highest_action", fact -> fact.conduct().highestAction())
            .column("originator", fact -> fact.conduct().originator())
            .column("revisionist", fact -> fact.conduct().revisionist())
            .column("revision_type", fact -> fact.conduct().revision())
            .column("second_revision_type", fact -> fact.conduct().secondRevision()), fact -> fact.conduct().deaths())
            .column("earliest", ParticipationFact::eventEarliest)
            .column("latest", ParticipationFact::eventLatest)
            .span(ParticipationFact::span)
            .build();

    @Override
    public FactTable<?> table() {
        return TABLE;
    }

    /** @param locators where it stands; none: in the row */
    public static void state(Draft draft, DataRow row, ParticipationFact fact, String... locators) {
        draft.state(row, TABLE, fact, locators);
    }
}
