package org.entente.country;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.entente.edition.FactTable;
import org.entente.edition.Facts;
import org.entente.fact.Folded;

/** How countries are kept. */
@Singleton
@Unremovable
class CountryFacts implements Facts {
    static final FactTable<CountryFact> TABLE = FactTable.entities("country", CountryFact::row)
            .extending("party", "COUNTRY", "key")
            .column("key", CountryFact::key)
            .column("iso2", CountryFact::iso2)
            .column("iso3", CountryFact::iso3)
            .column("iso_numeric", CountryFact::isoNumeric)
            .column("name", CountryFact::name)
            .column("official_name", CountryFact::officialName)
            .column("sort_name", fact -> Folded.of(fact.name()))
            .column("kind", CountryFact::kind)
            .column("region", CountryFact::region)
            .column("subregion", CountryFact::subregion)
            .column("capital", CountryFact::capital)
            .column("latitude", CountryFact::latitude)
            .column("longitude", CountryFact::longitude)
            .period(CountryFact::existence)
            .build();

    @Override
    public FactTable<?> table() {
        return TABLE;
    }
}
