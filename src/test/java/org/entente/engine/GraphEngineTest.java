package org.entente.engine;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.junit.jupiter.api.Test;

class GraphEngineTest {
    /** As where another part of the program could not start: its reason is all that the log should tell. */
    @Test
    void isStoppedAlsoWhereItNeverStarted() {
        assertDoesNotThrow(() -> new GraphEngine().stop());
    }
}
