package org.entente.publisher.factbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.edition.Draft;
import org.entente.edition.file.DataRow;
import org.entente.publisher.factbook.Editions.Spell;
import org.entente.relation.BilateralRelationFact;
import org.entente.relation.BilateralRelationFacts;
import org.entente.relation.BoundaryLengthFact;
import org.entente.relation.BoundaryLengthFacts;
import org.entente.relation.RelationKind;
import org.entente.relation.RelationStatus;
import org.jspecify.annotations.Nullable;

/** The boundary of two countries, as the editions tell it of either side. */
final class Boundary {
    /**
     * A length.
     *
     * @param side of which it is told
     * @param part null for the whole
     * @param within whether it is a part of a length that is told as well
     */
    record Telling(Entry entry, Entity.Of side, @Nullable String part, double kilometres, boolean within) {
        /** In the order in which a boundary tells them, and without the editions. */
        String key() {
            return side.key() + (part == null ? "" : "/" + part) + "/"
                    + (kilometres == Math.rint(kilometres) ? String.valueOf((long) kilometres) : String.valueOf(kilometres));
        }
    }

    private final DataRow row;
    private final Entity.Of a;
    private final Entity.Of b;
    private final List<Telling> tellings = new ArrayList<>();
    private final Wordings wordings;

    /** @param a the side whose key comes first @param row where it stands first */
    Boundary(DataRow row, Entity.Of a, Entity.Of b) {
        this.row = row;
        this.a = a;
        this.b = b;
        wordings = new Wordings(row);
    }

    Entity.Of a() {
        return a;
    }

    Entity.Of b() {
        return b;
    }

    void add(Telling telling) {
        tellings.add(telling);
        wordings.add(telling.entry, "", null);
    }

    /** @param speaking the editions that list all neighbours of one side or of both */
    void state(Draft draft, NavigableSet<Integer> speaking) {
        NavigableSet<Integer> heard = new TreeSet<>(speaking);
        heard.addAll(wordings.editions());
        for (Spell spell : Editions.spells(wordings.editions(), heard)) {
            String key = String.join("/", RelationKind.LAND_BOUNDARY.name(), a.key(), b.key(), String.valueOf(spell.first()));
            BilateralRelationFacts.state(draft, row,
                    BilateralRelationFact.of(key, RelationKind.LAND_BOUNDARY, a.row(), b.row(), RelationStatus.ESTABLISHED, spell.span())
                            .along(length(spell)),
                    Arrays.stream(wordings.citations(spell, "")).distinct().toArray(String[]::new));
            lengths(draft, key, spell);
        }
    }

    /** Of the whole, by the last edition that tells it: of the first side, if it tells it of both. */
    private double length(Spell spell) {
        Telling shown = tellings.stream().filter(one -> one.entry.edition() <= spell.last() && !one.within)
                .max((one, other) -> one.entry.edition() != other.entry.edition()
                        ? Integer.compare(one.entry.edition(), other.entry.edition())
                        : other.side.key().compareTo(one.side.key()))
                .orElseThrow();
        List<Telling> same = tellings.stream()
                .filter(one -> one.entry.edition() == shown.entry.edition() && one.side.equals(shown.side) && !one.within).toList();
        // An edition may have two chapters of one country, which say the same twice.
        double length = same.stream().filter(one -> one.part == null).findFirst().map(Telling::kilometres).orElseGet(() -> same.stream()
                .collect(Collectors.toMap(Telling::key, Telling::kilometres, (one, _) -> one)).values().stream()
                .mapToDouble(Double::doubleValue).sum());
        return Math.round(length * 1000) / 1000.0;
    }

    private void lengths(Draft draft, String relation, Spell spell) {
        Map<String, List<Telling>> byKey = new TreeMap<>();
        Map<Entity.Of, NavigableSet<Integer>> told = new HashMap<>();
        for (Telling one : tellings) {
            int edition = one.entry.edition();
            if (edition < spell.first() || edition > spell.last()) continue;
            byKey.computeIfAbsent(one.key(), _ -> new ArrayList<>()).add(one);
            told.computeIfAbsent(one.side, _ -> new TreeSet<>()).add(edition);
        }
        byKey.forEach((key, same) -> {
            Telling first = same.getFirst();
            Wordings telling = new Wordings(first.entry.row());
            same.forEach(one -> telling.add(one.entry, "", null));
            for (Spell editions : Editions.spells(telling.editions(), Objects.requireNonNull(told.get(first.side)))) {
                String[] locators = Arrays.stream(telling.citations(editions, ""))
                        .map(citation -> first.part == null || citation.startsWith(first.part + " (") ? citation
                                : citation + " (" + first.part + ")")
                        .distinct()
                        .toArray(String[]::new);
                BoundaryLengthFacts.state(draft, first.entry.row(),
                        new BoundaryLengthFact(relation + "/" + key + "/" + editions.first(), relation,
                                first.side.row(), first.part, first.kilometres, editions.span()),
                        locators);
            }
        });
    }
}
