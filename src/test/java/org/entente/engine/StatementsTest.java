package org.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.entente.Ask;
import org.entente.SqlLog;
import org.junit.jupiter.api.Test;

/** A relation costs one statement, whatever the number of parents. */
@QuarkusTest
@TestProfile(OtherLimits.class)
class StatementsTest {
    private static final String DEEP = """
            query($first: Int, $name: String) {
              countries(first: $first, filter: { nameStartsWith: $name }) {
                nodes {
                  name
                  memberships(first: 60) { nodes { role organization { name memberships(first: 10) { nodes { country { name } } } } } }
                  conflictEvents(first: 20) { nodes { title participants(first: 20) { nodes { role party { name } } } } }
                }
              }
            }""";
    /** countries, memberships, organization, memberships, country, conflictEvents, participants, party. */
    private static final int RELATIONS = 8;

    @Test
    void aDeepQueryCostsTheSameForOneAndForAll() {
        SqlLog.take();
        Ask.graph(DEEP, Map.of("first", 1, "name", "Azerbaijan"));
        int forOne = SqlLog.take().size();
        Ask.graph(DEEP, Map.of("first", 250));
        int forAll = SqlLog.take().size();
        assertEquals(forOne, forAll);
        assertTrue(forOne <= RELATIONS, forOne + " statements for " + RELATIONS + " relations");
    }

    @Test
    void whatIsNotSelectedCostsNothing() {
        SqlLog.take();
        Ask.graph("{ __typename __schema { queryType { name } } }");
        assertEquals(List.of(), SqlLog.take());
        Ask.graph("{ countries { totalCount } }");
        assertEquals(1, SqlLog.take().size());
    }
}
