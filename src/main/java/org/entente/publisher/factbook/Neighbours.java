package org.entente.publisher.factbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.country.CountryCodes;
import org.entente.edition.Draft;
import org.entente.edition.file.ResourceTable;
import org.jspecify.annotations.Nullable;

/** Whom lists of neighbours mean: by the names that the same edition gives its own chapters, and by those that it uses only in lists. */
final class Neighbours {
    /**
     * Who is meant.
     *
     * @param country null for what is passed over, such as a naval base
     * @param part which part of it; null for all
     * @param teller key of the country whose neighbour it is, where that is not the one in whose list it stands
     */
    record Meant(Entity.@Nullable Of country, @Nullable String part, @Nullable String teller) {}

    /** @param list key of the country in whose list the name means that; empty for all */
    private record Named(String name, EditionRange editions, String list, Meant meant) {}

    private final CountryCodes countries;
    private final Map<String, List<Named>> named = new HashMap<>();
    private final Map<Integer, Map<String, Entity>> chapters = new HashMap<>();
    /** By edition and country, the names of its chapters: the West Bank and the Gaza Strip have one each. */
    private final Map<List<Object>, Set<String>> chaptersOf = new HashMap<>();

    Neighbours(Draft draft) {
        countries = CountryCodes.of(draft);
        ResourceTable.read("publisher/factbook/neighbours.csv", row -> {
            String country = row.getField("country");
            String name = row.getField("name");
            named.computeIfAbsent(name, _ -> new ArrayList<>()).add(new Named(name, EditionRange.of(row), row.getField("list"),
                    new Meant(country.isEmpty() ? null : country(country), said(row.getField("part")), said(row.getField("teller")))));
        });
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }

    /** @param key ours */
    Entity.Of country(String key) {
        long row = Objects.requireNonNull(countries.row(key), key);
        return new Entity.Of(row, countries.key(row));
    }

    /** An edition has a chapter of this entity. */
    void chapter(int edition, Entity entity) {
        chapters.computeIfAbsent(edition, _ -> new HashMap<>()).put(plain(entity.name()), entity);
        chaptersOf.computeIfAbsent(List.of(edition, entity.country()), _ -> new HashSet<>()).add(plain(entity.name()));
    }

    /** Null for a name that is not known. @param list key of the country in whose list it stands */
    @Nullable
    Meant meant(String name, int edition, String list) {
        Meant usual = null;
        for (Named one : named.getOrDefault(name, List.of())) {
            if (!one.editions.has(edition)) continue;
            if (one.list.equals(list)) return one.meant;
            if (one.list.isEmpty()) usual = one.meant;
        }
        if (usual != null) return usual;
        Entity entity = chapters.getOrDefault(edition, Map.of()).get(plain(name));
        return entity == null ? null : new Meant(entity.country(), part(edition, entity), null);
    }

    /** The name of a chapter about a part of a country; null for one about all of it. */
    @Nullable
    String part(int edition, Entity entity) {
        return chaptersOf.getOrDefault(List.of(edition, entity.country()), Set.of()).size() > 1 ? entity.name() : null;
    }

    /** As it stands in a sentence: "Korea, North" is North Korea. */
    private static String plain(String name) {
        int comma = name.indexOf(", ");
        String said = comma < 0 ? name : name.substring(comma + 2) + ' ' + name.substring(0, comma);
        String lower = said.toLowerCase(Locale.ROOT);
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }
}
