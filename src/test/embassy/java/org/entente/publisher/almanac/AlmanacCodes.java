package org.entente.publisher.almanac;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.entente.country.CodeSystem;
import org.entente.country.CountryCodesCsv;
import org.entente.graph.OpenValue;

/** The almanac's codes of countries; its list of them ships. */
@Singleton
final class AlmanacCodes extends CountryCodesCsv {
    static final CodeSystem COUNTRIES = new CodeSystem("ALMANAC");

    @Produces
    @Singleton
    static OpenValue countries() {
        return new OpenValue(COUNTRIES, "The almanac's numbers of states.");
    }

    @Override
    public List<String> shipped() {
        return List.of("almanac-country-codes.csv");
    }
}
