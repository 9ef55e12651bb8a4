package org.entente.country;

import jakarta.inject.Singleton;
import org.entente.edition.Draft;
import org.entente.edition.csv.PartyKind;

/** Countries, as Entente CSV names them. */
@Singleton
class CountryPartyKind implements PartyKind {
    @Override
    public String name() {
        return "country";
    }

    @Override
    public Long row(Draft draft, String code) {
        return CountryCodes.of(draft).row(code);
    }
}
