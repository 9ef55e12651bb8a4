package org.entente.country;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.entente.edition.FactTable;
import org.entente.edition.Facts;

/** How successions of countries are kept. */
@Singleton
@Unremovable
class CountrySuccessionFacts implements Facts {
    static final FactTable<CountrySuccessionFact> TABLE = FactTable
            .<CountrySuccessionFact>rows("country_succession", "predecessor_id", "successor_id")
            .reference("predecessor_id", "country", CountrySuccessionFact::predecessor)
            .reference("successor_id", "country", CountrySuccessionFact::successor)
            .column("day", CountrySuccessionFact::day)
            .build();

    @Override
    public FactTable<?> table() {
        return TABLE;
    }
}
