package org.entente.publisher.factbook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.edition.file.DataRow;
import org.entente.publisher.factbook.Editions.Spell;
import org.jspecify.annotations.Nullable;

/** How the editions word one thing, such as the membership of a country: of several entities where two chapters are one country of ours. */
final class Wordings {
    private final DataRow row;
    private final NavigableSet<Integer> editions = new TreeSet<>();
    /** By the code of the entity, then by edition. */
    private final NavigableMap<String, NavigableMap<Integer, String>> wordings = new TreeMap<>();
    /** As the last edition calls it, by the code of the entity. */
    private final Map<String, String> names = new HashMap<>();
    private final NavigableMap<Integer, String> texts = new TreeMap<>();

    /** @param row where it stands first */
    Wordings(DataRow row) {
        this.row = row;
    }

    /** @param text what the edition says beyond that; null for nothing */
    void add(Entry entry, String wording, @Nullable String text) {
        editions.add(entry.edition());
        wordings.computeIfAbsent(entry.entity().code(), _ -> new TreeMap<>()).merge(entry.edition(), wording,
                (one, other) -> one.equals(other) ? one : one + " and as " + other);
        names.put(entry.entity().code(), entry.entity().name());
        if (text != null) texts.put(entry.edition(), text);
    }

    DataRow row() {
        return row;
    }

    NavigableSet<Integer> editions() {
        return editions;
    }

    /** What the last of the editions that say more says; null where none does. */
    @Nullable
    String text(Spell spell) {
        Integer last = texts.floorKey(spell.last());
        return last == null || last < spell.first() ? null : texts.get(last);
    }

    /** Where a spell stands, as "Germany (GM): 1991 as LORCS, 1992, 1994 to 2025"; one for each entity. @param usual what need not be said */
    String[] citations(Spell spell, String usual) {
        return wordings.entrySet().stream().map(one -> citation(one.getKey(), one.getValue(), spell, usual)).filter(Objects::nonNull)
                .toArray(String[]::new);
    }

    private @Nullable String citation(String entity, NavigableMap<Integer, String> all, Spell spell, String usual) {
        Map<String, NavigableSet<Integer>> byWording = new LinkedHashMap<>();
        all.subMap(spell.first(), true, spell.last(), true)
                .forEach((edition, wording) -> byWording.computeIfAbsent(wording, _ -> new TreeSet<>()).add(edition));
        if (byWording.isEmpty()) return null;
        StringJoiner runs = new StringJoiner("; ");
        byWording.forEach((wording, said) -> runs.add(Editions.text(said) + (wording.equals(usual) ? "" : " as " + wording)));
        return names.get(entity) + " (" + entity + "): " + runs;
    }
}
