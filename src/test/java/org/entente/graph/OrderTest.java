package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.graphql.schema.model.InputType;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.Ask;
import org.entente.PostgresForTests;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class OrderTest {
    @Inject
    Schema model;

    private static List<String> iso3(String page, String direction) {
        return Ask.graph("{ countries(" + page + ", orderBy: { field: ISO3, direction: " + direction
                + " }, filter: { codeSystem: ISO }) { nodes { iso3 } } }").getList("countries.nodes.iso3");
    }

    @Test
    void goesBothWays() {
        List<String> first = iso3("first: 3", "ASC");
        assertEquals(first.stream().sorted().toList(), first);
        assertEquals(first.reversed(), iso3("last: 3", "DESC"));
        assertTrue(first.getLast().compareTo(iso3("first: 3", "DESC").getFirst()) < 0);
    }

    /** SmallRye would make it by JSON-B, which forgets no generic type that it has seen, and knows none again. */
    @Test
    void noOtherInputIsGeneric() throws ClassNotFoundException {
        List<String> generic = new ArrayList<>();
        for (InputType input : model.getInputs().values())
            if (Class.forName(input.getClassName()).getTypeParameters().length > 0) generic.add(input.getClassName());
        assertEquals(Set.of(Order.class.getName()), Set.copyOf(generic));
    }
}
