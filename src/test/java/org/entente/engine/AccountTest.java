package org.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What one client may take. */
class AccountTest {
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int DEAREST = Turns.shares(200_000);

    /** The queue of dear turns was full of one client's requests, and another's first one found no turn in five seconds. */
    @Test
    void itsDearRequestsWaitForEachOtherOutOfTheWayOfOthers() throws Exception {
        Account account = new Account(0, 16, 4);
        int entered = 0;
        while (account.enter(DEAREST, MOMENT)) entered++;
        assertEquals(Turns.OF_ONE / DEAREST, entered);
        assertTrue(account.enter(Turns.shares(100), MOMENT), "cheap ones go on");
        account.leave(DEAREST);
        assertTrue(account.enter(DEAREST, MOMENT));
    }

    @Test
    void aPlaceThatIsNotFoundGivesItsSharesBack() throws Exception {
        Account account = new Account(0, 1, 4);
        assertTrue(account.enter(0, MOMENT));
        assertFalse(account.enter(DEAREST, MOMENT));
        account.leave(0);
        assertTrue(account.enter(DEAREST, MOMENT));
    }

    @Test
    void whoSpendsMoreThanItAsksIsExpectedTo() {
        Account account = new Account(0, 16, 4);
        assertEquals(1_300, account.expected(1_300));
        account.settle(1_300, 170_000);
        assertTrue(Turns.shares(account.expected(1_300)) > 0, "no cheap turn");
        for (int i = 0; i < 20; i++) account.settle(1_300, 1_000);
        assertEquals(1_300, account.expected(1_300));
    }
}
