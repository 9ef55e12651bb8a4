package org.entente.publisher.factbook;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What each edition calls countries in its own texts: as it calls their chapters. */
final class CalledCountries {
    private static final Comparator<String> LONGEST_FIRST = Comparator.comparing(String::length).reversed()
            .thenComparing(Comparator.naturalOrder());

    private final Map<Integer, Map<String, Entity.Of>> names = new HashMap<>();

    void hear(Entry entry) {
        names.computeIfAbsent(entry.edition(), _ -> new TreeMap<>(LONGEST_FIRST)).put(word(entry.entity().name()),
                entry.entity().country());
    }

    /** The countries that a text names: "Saint Vincent and the Grenadines" is one. */
    Set<Entity.Of> in(String text, int edition) {
        Set<Entity.Of> found = new TreeSet<>(Comparator.comparing(Entity.Of::key));
        String left = word(text);
        for (Map.Entry<String, Entity.Of> name : names.getOrDefault(edition, Map.of()).entrySet()) {
            if (!left.contains(name.getKey())) continue;
            found.add(name.getValue());
            left = left.replace(name.getKey(), "  ");
        }
        return found;
    }

    private static String word(String text) {
        return " " + text.toLowerCase(Locale.ROOT).replaceAll("[,.]", " ") + " ";
    }
}
