package org.entente.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.entente.edition.Rollback.TakenOut;
import org.junit.jupiter.api.Test;

class RollbackCommandTest {
    @Test
    void tellsOneThingAsOne() {
        assertEquals("""
                Took edition 3 (my-archive, from mine.zip) out: 1 fact removed, 1 restored. The graph is at edition 4.
                  my-archive has no import left and is no longer a source.
                  1 fact of another source is shown again.
                  1 organization, conflict, group or person stays, as another source states it.
                """, RollbackCommand.told(new TakenOut("my-archive", "mine.zip", 3, 4, 1, 1, true, 1, 1), false));
    }

    @Test
    void tellsSeveralAsSeveral() {
        assertEquals("""
                Took my-archive out: 1,200 facts removed, 0 restored. The graph is at edition 4.
                  2 facts of other sources are shown again.
                  2 organizations, conflicts, groups or persons stay, as other sources state them.
                """, RollbackCommand.told(new TakenOut("my-archive", "mine.zip", 3, 4, 1200, 0, false, 2, 2), true));
    }
}
