package org.entente.claim;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.function.Function;
import org.entente.edition.Draft;
import org.entente.edition.FactTable;
import org.entente.edition.Facts;
import org.entente.edition.Span;
import org.entente.edition.file.DataRow;
import org.jspecify.annotations.Nullable;

/** How claims are kept. */
@Singleton
@Unremovable
public class ClaimFacts implements Facts {
    static final FactTable<ClaimFact> TABLE = FactTable.statements("claim", ClaimFact::key)
            .reference("party_id", "party", ClaimFact::party)
            .reference("conflict_id", "conflict", ClaimFact::conflict)
            .column("property", ClaimFact::property)
            .column("value", ClaimFact::value)
            .span(ClaimFact::span)
            .column("earliest", fact -> bound(fact, Span::earliest, LocalDate.MIN))
            .column("latest", fact -> bound(fact, Span::latest, LocalDate.MAX))
            .build();

    private static LocalDate bound(ClaimFact fact, Function<Span, @Nullable LocalDate> end, LocalDate none) {
        LocalDate bound = fact.span() == null ? null : end.apply(fact.span());
        return bound == null ? none : bound;
    }

    /** States a claim of a publisher. @param locators where it stands; none: in the row */
    public static void state(Draft draft, DataRow row, ClaimFact fact, String... locators) {
        draft.state(row, TABLE, fact, locators);
    }

    @Override
    public FactTable<?> table() {
        return TABLE;
    }
}
