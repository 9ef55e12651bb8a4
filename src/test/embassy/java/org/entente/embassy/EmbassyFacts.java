package org.entente.embassy;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.entente.edition.Draft;
import org.entente.edition.FactTable;
import org.entente.edition.Facts;
import org.entente.edition.file.DataRow;

/** How embassies are kept. */
@Singleton
@Unremovable
public class EmbassyFacts implements Facts {
    static final FactTable<EmbassyFact> TABLE = FactTable.statements("embassy", EmbassyFact::key)
            .reference("sender_id", "country", EmbassyFact::sender)
            .reference("host_id", "country", EmbassyFact::host)
            .column("city", EmbassyFact::city)
            .column("rank", EmbassyFact::rank)
            .period(EmbassyFact::span)
            .build();

    @Override
    public FactTable<?> table() {
        return TABLE;
    }

    /** @param locators where it stands; none: in the row */
    public static void state(Draft draft, DataRow row, EmbassyFact fact, String... locators) {
        draft.state(row, TABLE, fact, locators);
    }
}
