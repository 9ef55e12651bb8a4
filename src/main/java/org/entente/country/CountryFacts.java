package org.entente.country;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.entente.edition.FactTable;
import org.entente.edition.Facts;
import org.entente.edition.Subject;
import org.entente.fact.Folded;

/** How countries are kept. */
@Singleton
@Unremovable
class CountryFacts implements Facts {
    private static final Subject COUNTRY = Subject.of("country", "key").extending("party", "COUNTRY").lasting()
            .named("official_name")
            .classified("kind", CountryKind.UN_MEMBER_STATE)
            .described("st.iso2 is not null", "iso2", "iso3", "iso_numeric")
            .described("st.region is not null", "region", "subregion")
            .described("st.capital is not null", "capital")
            .described("st.latitude is not null", "latitude", "longitude")
            .dated(Subject.HAS_DATES)
            .build();

    static final FactTable<CountryFact> TABLE = FactTable.about(COUNTRY, CountryFact::row, CountryFact::key, fact -> false)
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
