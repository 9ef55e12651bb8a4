package org.entente.conflict;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.entente.edition.FactTable;
import org.entente.edition.Facts;
import org.entente.edition.Subject;
import org.entente.fact.Folded;

/** How conflicts are kept. */
@Singleton
@Unremovable
class ConflictFacts implements Facts {
    /** @param row that the draft has given it */
    record Row(long row, ConflictFact said) {}

    /** How it stands and when it was go together. */
    private static final Subject CONFLICT = Subject.of("conflict", "code").named().classified("kind", ConflictKind.ARMED_CONFLICT)
            .described("st.incompatibility is not null", "incompatibility", "territory")
            .dated("(st.status <> 'UNKNOWN' or " + Subject.HAS_DATES + ")", "status", "hostility", "highest_action", "reciprocated",
                    "outcome", "settlement",
                    "fatalities_best", "fatalities_low", "fatalities_high", "fatalities_at_least")
            .build();

    static final FactTable<Row> TABLE = Deaths
            .columns(FactTable.about(CONFLICT, Row::row, fact -> fact.said.code(), fact -> fact.said.kind() == null)
                    .column("name", fact -> fact.said.name())
                    .column("sort_name", fact -> Folded.of(fact.said.name()))
                    .column("status", fact -> fact.said.status())
                    .column("kind", fact -> fact.said.kind())
                    .column("hostility", fact -> fact.said.dispute().hostility())
                    .column("highest_action", fact -> fact.said.dispute().highestAction())
                    .column("reciprocated", fact -> fact.said.dispute().reciprocated())
                    .column("outcome", fact -> fact.said.dispute().outcome())
                    .column("settlement", fact -> fact.said.dispute().settlement())
                    .column("incompatibility", fact -> fact.said.stakes().incompatibility())
                    .column("territory", fact -> fact.said.stakes().territory()), fact -> fact.said.deaths())
            .period(fact -> fact.said.span())
            .build();

    @Override
    public FactTable<?> table() {
        return TABLE;
    }
}
