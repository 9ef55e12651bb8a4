package org.entente.people;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.entente.edition.Draft;
import org.entente.edition.FactTable;
import org.entente.edition.Facts;
import org.entente.edition.file.DataRow;

/** How offices are kept. */
@Singleton
@Unremovable
public class OfficeFacts implements Facts {
    static final FactTable<OfficeFact> TABLE = FactTable.statements("office", OfficeFact::key)
            .reference("person_id", "person", OfficeFact::person)
            .reference("holder_id", "party", OfficeFact::holder)
            .reference("accredited_to_id", "party", OfficeFact::accreditedTo)
            .column("title", OfficeFact::title)
            .period(OfficeFact::span)
            .build();

    /** States an office of a publisher. @param locators where it stands; none: in the row */
    public static void state(Draft draft, DataRow row, OfficeFact fact, String... locators) {
        draft.state(row, TABLE, fact, locators);
    }

    @Override
    public FactTable<?> table() {
        return TABLE;
    }
}
