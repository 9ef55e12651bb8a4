package org.entente.publisher.factbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.edition.Span;
import org.entente.fact.PeriodStatus;
import org.entente.publisher.factbook.Editions.Spell;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What follows from the editions that name a thing, and from those that do not. */
class EditionsTest {
    private static NavigableSet<Integer> years(int... years) {
        NavigableSet<Integer> set = new TreeSet<>();
        for (int year : years) set.add(year);
        return set;
    }

    @Test
    void itBeganAndEndedBetweenEditions() {
        Span span = Editions.spells(years(1994, 1995), years(1990, 1992, 1994, 1995, 1998)).getFirst().span();
        assertEquals(List.of(LocalDate.of(1992, 1, 1), LocalDate.of(1994, 1, 1), LocalDate.of(1995, 12, 31), LocalDate.of(1998, 12, 31)),
                List.of(span.earliest(), span.knownFrom(), span.knownUntil(), span.latest()));
        assertEquals(PeriodStatus.ENDED, span.status());
    }

    @Test
    void nothingIsKnownBeforeTheFirstEditionAndAfterTheLast() {
        Span span = Editions.spells(years(1990, 1991), years(1990, 1991)).getFirst().span();
        assertNull(span.earliest());
        assertNull(span.latest());
        assertEquals(PeriodStatus.UNKNOWN, span.status());
    }

    @Test
    void threeEditionsMayForget() {
        assertEquals(1, Editions.spells(years(1990, 1994), years(1990, 1991, 1992, 1993, 1994)).size());
        assertEquals(2, Editions.spells(years(1990, 1995), years(1990, 1991, 1992, 1993, 1994, 1995)).size());
        assertEquals(1, Editions.spells(years(1990, 1995), years(1990, 1991, 1993, 1994, 1995)).size());
    }

    @Test
    void whatIsLeftOutForNearlyEverybodySaysNothing() {
        assertEquals(years(2009, 2010, 2015), Editions.carrying(new TreeMap<>(Map.of(2009, 100, 2010, 114, 2011, 2, 2014, 11, 2015, 119))));
    }

    @RepeatedTest(200)
    void spellsPartTheEditionsWhereMoreThanThreeAreSilent(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        NavigableSet<Integer> speaking = new TreeSet<>();
        NavigableSet<Integer> said = new TreeSet<>();
        for (int year = 1990; year <= 2025; year++) {
            if (random.nextInt(10) > 1) speaking.add(year);
            if (speaking.contains(year) && random.nextInt(10) > 5) said.add(year);
        }
        List<Spell> spells = Editions.spells(said, speaking);

        List<Integer> all = new ArrayList<>();
        spells.forEach(spell -> all.addAll(spell.said()));
        assertEquals(List.copyOf(said), all);
        for (int i = 0; i < spells.size(); i++) {
            Spell spell = spells.get(i);
            Integer last = null;
            for (int year : spell.said()) {
                if (last != null) assertTrue(silent(last, year, speaking, said) <= 3, spells.toString());
                last = year;
            }
            if (i > 0) assertTrue(silent(spells.get(i - 1).last(), spell.first(), speaking, said) > 3, spells.toString());
            assertEquals(speaking.lower(spell.first()), spell.before());
            assertEquals(speaking.higher(spell.last()), spell.after());
            assertEquals(spell.said(), parsed(Editions.text(spell.said())));
        }
    }

    private static long silent(int from, int until, NavigableSet<Integer> speaking, NavigableSet<Integer> said) {
        return speaking.stream().filter(year -> year > from && year < until && !said.contains(year)).count();
    }

    private static NavigableSet<Integer> parsed(String text) {
        NavigableSet<Integer> years = new TreeSet<>();
        for (String run : text.split(", ")) {
            String[] ends = run.split(" to ");
            for (int year = Integer.parseInt(ends[0]); year <= Integer.parseInt(ends[ends.length - 1]); year++) years.add(year);
        }
        return years;
    }
}
