package org.entente.country;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Names of countries in every language of the Unicode CLDR, which the JDK brings. */
public final class CldrNames {
    /** A country's name in a language; only where it differs from the name in the language that it falls back to. */
    public record Name(String language, String iso2, String name) {}

    private CldrNames() {}

    /** @param english the English names by ISO 3166-1 alpha-2 code */
    public static List<Name> of(Map<String, String> english) {
        Map<String, Map<String, String>> known = new TreeMap<>();
        List<Name> names = new ArrayList<>();
        // Shorter tags first: zh before zh-Hant before zh-Hant-HK.
        List<Locale> locales = Locale.availableLocales()
                .filter(locale -> locale.getVariant().isEmpty() && !locale.hasExtensions() && !locale.getLanguage().isEmpty()
                        && !locale.getLanguage().equals("en"))
                .sorted(Comparator.comparing((Locale locale) -> locale.toLanguageTag().length()).thenComparing(Locale::toLanguageTag))
                .toList();
        for (Locale locale : locales) {
            String tag = locale.toLanguageTag();
            String[] fallbacks = CountryNames.fallbacks(tag);
            Map<String, String> own = new TreeMap<>();
            english.forEach((iso2, inEnglish) -> {
                String name = new Locale.Builder().setRegion(iso2).build().getDisplayCountry(locale);
                if (name.equals(iso2)) return;
                String inherited = inEnglish;
                for (String fallback : fallbacks) {
                    String candidate = fallback.equals(tag) ? null : known.getOrDefault(fallback, Map.of()).get(iso2);
                    if (candidate != null) {
                        inherited = candidate;
                        break;
                    }
                }
                if (name.equals(inherited)) return;
                own.put(iso2, name);
                names.add(new Name(tag, iso2, name));
            });
            if (!own.isEmpty()) known.put(tag, own);
        }
        return names;
    }
}
