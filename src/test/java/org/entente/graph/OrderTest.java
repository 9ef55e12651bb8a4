package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.entente.Ask;
import org.entente.PostgresForTests;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class OrderTest {
    private static List<String> iso3(String page, String direction) {
        return Ask.graph("{ countries(" + page + ", orderBy: { field: ISO3, direction: " + direction + " }, filter: { codeSystem: ISO }) { nodes { iso3 } } }").getList("countries.nodes.iso3");
    }

    @Test
    void goesBothWays() {
        List<String> first = iso3("first: 3", "ASC");
        assertEquals(first.stream().sorted().toList(), first);
        assertEquals(first.reversed(), iso3("last: 3", "DESC"));
        assertTrue(first.getLast().compareTo(iso3("first: 3", "DESC").getFirst()) < 0);
    }
}
