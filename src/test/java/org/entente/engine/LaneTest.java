package org.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who is let in, and who is told at once that there is no room, on a clock of the test. */
class LaneTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int CAPACITY = 10;

    private long now;
    private final Lane lane = new Lane(CAPACITY, PATIENCE, () -> now);
    private final Account greedy = account();
    private final Account modest = account();

    @Test
    void aBurstIsLetInAsFarAsItsTurnComesInTime() throws Exception {
        turnsTake(Duration.ofSeconds(1));
        // Ten work and are done in a second, as those of each second after them.
        assertEquals(CAPACITY + 5 * CAPACITY, enter(greedy, 1_000));
    }

    @Test
    void nobodyIsRefusedBeforeATurnHasEnded() {
        assertEquals(1_000, enter(greedy, 1_000));
    }

    @Test
    void whoHasNothingInItIsLetInThoughItIsFull() throws Exception {
        turnsTake(Duration.ofSeconds(1));
        enter(greedy, 1_000);
        assertTrue(lane.enter(modest, 1));
        assertFalse(lane.enter(greedy, 1));
    }

    @Test
    void eachMayHaveItsPartThoughOthersHaveTakenMore() throws Exception {
        turnsTake(Duration.ofSeconds(1));
        enter(greedy, 1_000);
        assertEquals((CAPACITY + 5 * CAPACITY) / 2, enter(modest, 1_000));
    }

    /** It would make all wait for five seconds, and nobody would be answered more. */
    @Test
    void aQueueThatStaysIsKeptShort() throws Exception {
        turnsTake(Duration.ofMillis(50));
        int present = enter(greedy, 2_000);
        assertEquals(CAPACITY + 100 * CAPACITY, present);
        pass(PATIENCE.plusNanos(1));
        for (; !lane.enter(greedy, 1); present--) lane.leave(greedy, 1);
        // Those of a quarter of a second wait.
        assertEquals(CAPACITY + 5 * CAPACITY, present + 1);
    }

    @Test
    void afterwardsABurstMayComeAgain() throws Exception {
        turnsTake(Duration.ofSeconds(1));
        int burst = enter(greedy, 1_000);
        pass(PATIENCE.plusNanos(1));
        for (int i = 0; i < burst; i++) lane.leave(greedy, 1);
        assertEquals(burst, enter(greedy, 1_000));
    }

    private void turnsTake(Duration time) throws Exception {
        lane.timed(CAPACITY, () -> {
            pass(time);
            return null;
        });
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private int enter(Account account, int wanted) {
        int entered = 0;
        while (entered < wanted && lane.enter(account, 1)) entered++;
        return entered;
    }

    private static Account account() {
        return new Account(0, 16, 4);
    }
}
