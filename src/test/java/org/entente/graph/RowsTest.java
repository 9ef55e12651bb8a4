package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static Rows<Listed> rows() {
        return Rows.all(Listed.class, "thing x");
    }

    @Test
    void refusesASecondParameterOfTheSameName() {
        Vocabulary.SOURCES.learn(Set.of("a"));
        assertEquals("Rows of Listed have two parameters 'day'.",
                assertThrows(IllegalStateException.class, () -> rows().where("x.a > :day", "day", 1).where("x.b < :day", "day", 2))
                        .getMessage());
        // Whatever the client leaves out.
        assertThrows(IllegalStateException.class, () -> rows().where("x.a > :day", "day", null).parameter("day", 2));
        assertThrows(IllegalStateException.class,
                () -> rows().shownBy(List.of("a")).whereOneOf("x.direction", "sources", List.of(OrderDirection.DESC)));
        // Those of the page.
        for (String own : List.of("parents", "limit", "after", "before"))
            assertThrows(IllegalStateException.class, () -> rows().parameter(own, 1), own);
    }

    @Test
    void bindsWhatIsGiven() {
        assertEquals(Map.of("day", 1, "other", 2),
                rows().where("x.a > :day", "day", 1).where("x.b = :none", "none", null).parameter("other", 2).parameters);
    }
}
