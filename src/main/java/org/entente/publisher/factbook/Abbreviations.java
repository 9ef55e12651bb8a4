package org.entente.publisher.factbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.edition.Draft;
import org.entente.edition.file.ResourceTable;
import org.jspecify.annotations.Nullable;

/** Which organization an abbreviation means in an edition. */
final class Abbreviations {
    /** @param countries for which it means this one; empty for all others */
    private record Meaning(EditionRange editions, String organization, List<String> countries) {}

    private final Map<String, List<Meaning>> meanings = new HashMap<>();

    Abbreviations() {
        ResourceTable.read("publisher/factbook/abbreviations.csv", row -> meanings
                .computeIfAbsent(row.getField("abbreviation"), _ -> new ArrayList<>())
                .add(new Meaning(EditionRange.of(row), row.getField("organization"), several(row.getField("countries")))));
    }

    private static List<String> several(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(";\\s*"));
    }

    static Abbreviations of(Draft draft) {
        return draft.part(Abbreviations.class, _ -> new Abbreviations());
    }

    /** Our code of the organization; null if the abbreviation is not known. @param country key of the one in whose list it stands */
    @Nullable
    String organization(String abbreviation, int edition, String country) {
        String usual = null;
        for (Meaning meaning : meanings.getOrDefault(abbreviation, List.of())) {
            if (!meaning.editions.has(edition)) continue;
            if (meaning.countries.contains(country)) return meaning.organization;
            if (meaning.countries.isEmpty()) usual = meaning.organization;
        }
        return usual;
    }
}
