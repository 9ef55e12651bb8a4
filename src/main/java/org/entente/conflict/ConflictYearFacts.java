package org.entente.conflict;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.entente.edition.Draft;
import org.entente.edition.FactTable;
import org.entente.edition.Facts;
import org.entente.edition.file.DataRow;

/** How the years of conflicts are kept. */
@Singleton
@Unremovable
public class ConflictYearFacts implements Facts {
    private static final FactTable<ConflictYearFact> TABLE = FactTable.statements("conflict_year", ConflictYearFact::key)
            .reference("conflict_id", "conflict", ConflictYearFact::conflict)
            .column("year", ConflictYearFact::year)
            .column("intensity", ConflictYearFact::intensity)
            .column("type", ConflictYearFact::type)
            .span(ConflictYearFact::episode)
            .build();

    @Override
    public FactTable<?> table() {
        return TABLE;
    }

    public static void state(Draft draft, DataRow row, ConflictYearFact fact) {
        draft.state(row, TABLE, fact);
    }
}
