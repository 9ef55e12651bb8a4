package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource({"'', '', 0", "abc, abc, 0", "'', abc, 3", "abc, '', 3", "kitten, sitting, 3", "ab, ba, 2", "Erope, Europe, 1"})
    void countsTheLettersThatDiffer(String one, String other, int distance) {
        assertEquals(distance, Nearest.distance(one, other));
    }

    @Test
    void asksForTheNearestThree() {
        Set<String> known = Set.of("Africa", "Americas", "Asia", "Europe", "Oceania");
        assertEquals(" Did you mean 'Europe'?", Nearest.question("erope", List.of(), known));
        assertEquals(" Did you mean 'AA', 'AB' or 'AC'?", Nearest.question("A", List.of(), Set.of("AD", "AC", "AB", "AA")));
        assertEquals(" Did you mean 'AZ' or 'Africa'?", Nearest.question("Afrika", List.of("AZ"), known));
        assertEquals("", Nearest.question("nope", List.of(), known));
        assertEquals("", Nearest.question("", List.of(), known));
        assertEquals("", Nearest.question("x".repeat(900), List.of(), Set.of("x".repeat(899))));
    }
}
