package org.entente.country;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.entente.graph.ErrorCode;
import org.entente.graph.RequestError;
import org.entente.graph.Snapshot;
import org.entente.party.Party;
import org.entente.party.PartyNames;

/** Names of countries in the languages of the Unicode CLDR; other parties have English ones. */
@Singleton
class CountryNames implements PartyNames {
    @Override
    public List<String> of(List<Party> parties, String language) {
        Map<Long, String> names = new HashMap<>();
        Long[] countries = parties.stream().filter(Country.class::isInstance).map(Party::partyRow).distinct().toArray(Long[]::new);
        String[] wanted = language == null ? new String[0] : fallbacks(language);
        if (wanted.length > 0 && countries.length > 0) {
            Snapshot.session().createNativeQuery("""
                    select distinct on (country_id) country_id as id, name from country_name
                    where country_id = any(:countries) and language = any(:wanted)
                    order by country_id, array_position(:wanted, language)""", Object[].class)
                    .addScalar("id", Long.class).addScalar("name", String.class)
                    .setParameter("countries", countries).setParameter("wanted", wanted)
                    .list().forEach(row -> names.put((Long) row[0], (String) row[1]));
        }
        List<String> answer = new ArrayList<>(parties.size());
        for (Party party : parties) answer.add(names.getOrDefault(party.partyRow(), party.englishName()));
        return answer;
    }

    /** The tags to look for, best first: of zh-TW these are zh-TW, zh-Hant-TW, zh-Hant, zh. Empty for English. */
    static String[] fallbacks(String language) {
        Locale locale;
        try {
            locale = new Locale.Builder().setLanguageTag(language.replace('_', '-')).build();
        } catch (IllformedLocaleException _) {
            throw new RequestError(ErrorCode.BAD_USER_INPUT, "Argument 'language' is not a BCP 47 language tag: '" + language + "'.");
        }
        if (locale.getLanguage().equals("en") || locale.getLanguage().isEmpty()) return new String[0];
        return ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_DEFAULT).getCandidateLocales("", locale).stream()
                .filter(candidate -> !candidate.equals(Locale.ROOT)).map(Locale::toLanguageTag).toArray(String[]::new);
    }
}
