package org.entente.conflict;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.entente.edition.FactTable;
import org.entente.edition.Facts;
import org.entente.fact.Folded;

/** How conflicts are kept. */
@Singleton
@Unremovable
class ConflictFacts implements Facts {
    /** @param row that the draft has given it */
    record Row(long row, ConflictFact said) {}

    static final FactTable<Row> TABLE = Deaths.columns(FactTable.entities("conflict", Row::row)
            .column("code", fact -> fact.said.code())
            .column("name", fact -> fact.said.name())
            .column("sort_name", fact -> Folded.of(fact.said.name()))
            .column("status", fact -> fact.said.status())
            .column("kind", fact -> fact.said.kind())
            .column("hostility", fact -> fact.said.hostility())
            .column("outcome", fact -> fact.said.outcome())
            .column("settlement", fact -> fact.said.settlement()), fact -> fact.said.deaths())
            .period(fact -> fact.said.span())
            .build();

    @Override
    public FactTable<?> table() {
        return TABLE;
    }
}
