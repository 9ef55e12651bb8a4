package org.entente.people;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.entente.edition.FactTable;
import org.entente.edition.Facts;

/** How offices are kept. */
@Singleton
@Unremovable
class OfficeFacts implements Facts {
    static final FactTable<OfficeFact> TABLE = FactTable.statements("office", OfficeFact::key)
            .reference("person_id", "person", OfficeFact::person)
            .reference("holder_id", "party", OfficeFact::holder)
            .column("title", OfficeFact::title)
            .period(OfficeFact::span)
            .build();

    @Override
    public FactTable<?> table() {
        return TABLE;
    }
}
