package org.entente.publisher.factbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.fact.PartialDate;
import org.entente.publisher.factbook.Editions.Spell;
import org.jspecify.annotations.Nullable;

/** Who has headed one mission, made of those whom each edition names: see {@link PersonName#mayBe} and {@link Held#began} for who is the same person. */
final class Tenures {
    private final NavigableMap<Integer, List<SaidHead>> said = new TreeMap<>();
    private final NavigableSet<Integer> speaking = new TreeSet<>();

    /** A person as the editions spell the name, and what they say by title. */
    private static final class Held {
        private final NavigableMap<Integer, PersonName> spellings = new TreeMap<>();
        private final Map<String, NavigableMap<Integer, SaidHead>> byTitle = new LinkedHashMap<>();

        /** As the last edition spells it that has not lost letters of it. */
        PersonName name() {
            for (PersonName name : spellings.descendingMap().values()) if (!name.isDamaged()) return name;
            return spellings.lastEntry().getValue();
        }

        /** Whether the edition before tells the same day of beginning under the same title, and a word of the name. */
        boolean began(Head head, int before) {
            SaidHead last = byTitle.getOrDefault(bare(head.title()), new TreeMap<>()).get(before);
            return last != null && head.since() != null && head.since().precision() == PartialDate.Precision.DAY
                    && head.since().equals(last.head().since()) && last.head().name().shares(head.name());
        }

        boolean is(PersonName name) {
            return spellings.values().stream().anyMatch(one -> one.slug().equals(name.slug()));
        }
    }

    /** The edition says whether the mission has a head. */
    void speaks(int edition) {
        speaking.add(edition);
    }

    void add(int edition, SaidHead head) {
        speaking.add(edition);
        List<SaidHead> heads = said.computeIfAbsent(edition, _ -> new ArrayList<>());
        boolean known = heads.stream().anyMatch(one -> one.head().name().slug().equals(head.head().name().slug())
                && bare(one.head().title()).equals(bare(head.head().title())));
        if (!known) heads.add(head);
    }

    /** Heads whom an edition names. */
    List<SaidHead> in(int edition) {
        return said.getOrDefault(edition, List.of());
    }

    List<Tenure> all() {
        List<Held> persons = new ArrayList<>();
        said.forEach((edition, heads) -> heads.forEach(head -> {
            Held person = person(persons, head.head(), edition);
            person.spellings.put(edition, head.head().name());
            person.byTitle.computeIfAbsent(bare(head.head().title()), _ -> new TreeMap<>()).put(edition, head);
        }));
        List<Tenure> tenures = new ArrayList<>();
        for (Held person : persons) {
            person.byTitle.forEach((title, editions) -> {
                for (Spell spell : Editions.spells(editions.navigableKeySet(), speaking, 0)) {
                    List<SaidHead> run = List.copyOf(editions.subMap(spell.first(), true, spell.last(), true).values());
                    tenures.add(new Tenure(person.name(), run.getLast().head().title(), spell, run, followed(person, title, spell)));
                }
            });
        }
        return tenures;
    }

    private Held person(List<Held> persons, Head head, int edition) {
        PersonName name = head.name();
        for (Held person : persons) if (person.is(name)) return person;
        Integer before = speaking.lower(edition);
        for (Held person : persons.reversed()) {
            if (before != null && person.spellings.lastKey().equals(before) && person.spellings.lastEntry().getValue().mayBe(name))
                return person;
        }
        for (Held person : persons.reversed()) if (before != null && person.began(head, before)) return person;
        Held person = new Held();
        persons.add(person);
        return person;
    }

    /** Since when another heads it, by the edition after a spell. */
    private @Nullable PartialDate followed(Held person, String title, Spell spell) {
        if (spell.after() == null) return null;
        return in(spell.after()).stream().map(SaidHead::head).filter(next -> !person.is(next.name()) || !bare(next.title()).equals(title))
                .map(Head::since).filter(Objects::nonNull).min((one, other) -> one.day().compareTo(other.day())).orElse(null);
    }

    /** A chargé d'affaires is one ad interim, whether an edition says so or not. */
    private static String bare(String title) {
        return title.replace(" ad interim", "");
    }
}
