package org.entente.conflict;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.entente.edition.Draft;
import org.entente.edition.FactTable;
import org.entente.edition.Facts;
import org.entente.edition.file.DataRow;

/** How events of conflicts are kept. */
@Singleton
@Unremovable
public class ConflictEventFacts implements Facts {
    static final FactTable<ConflictEventFact> TABLE = Deaths.columns(FactTable.statements("conflict_event", ConflictEventFact::key)
            .column("identity", ConflictEventFact::identity)
            .reference("conflict_id", "conflict", ConflictEventFact::conflict)
            .column("title", ConflictEventFact::title)
            .column("kind", ConflictEventFact::kind)
            .place("position", ConflictEventFact::position), ConflictEventFact::deaths)
            .column("fatalities_per_year", ConflictEventFact::perYear)
            .column("deaths_side_a", fact -> fact.sides().a())
            .column("deaths_side_b", fact -> fact.sides().b())
            .column("deaths_civilians", fact -> fact.sides().civilians())
            .column("deaths_unknown", fact -> fact.sides().unknown())
            .column("locations", ConflictEventFact::locations)
            .column("latitude", ConflictEventFact::latitude)
            .column("longitude", ConflictEventFact::longitude)
            .column("location_precision", ConflictEventFact::locationPrecision)
            .column("date_precision", ConflictEventFact::datePrecision)
            .column("hostility", ConflictEventFact::hostility)
            .column("action", ConflictEventFact::action)
            .period(ConflictEventFact::span)
            .build();

    @Override
    public FactTable<?> table() {
        return TABLE;
    }

    /** @param locators where it stands; none: in the row */
    public static void state(Draft draft, DataRow row, ConflictEventFact fact, String... locators) {
        draft.state(row, TABLE, fact, locators);
    }
}
