package org.entente.country;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.entente.edition.FactTable;
import org.entente.edition.Facts;

/** How countries' codes in other systems are kept. */
@Singleton
@Unremovable
class CountryCodeFacts implements Facts {
    static final FactTable<CountryCodeFact> TABLE = FactTable.<CountryCodeFact>rows("country_code", "system", "code", "valid_from")
            .optionalKey("valid_from")
            .reference("country_id", "country", CountryCodeFact::country)
            .column("system", fact -> fact.system().name())
            .column("code", CountryCodeFact::code)
            .column("valid_from", CountryCodeFact::validFrom)
            .column("valid_until", CountryCodeFact::validUntil)
            .build();

    @Override
    public FactTable<?> table() {
        return TABLE;
    }
}
