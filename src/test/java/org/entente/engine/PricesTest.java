package org.entente.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is paid for. */
class PricesTest {
    /** Three cheap requests that met a lock once took a client's budget of a minute. */
    @Test
    void whoWaitsForOthersDoesNotPayForIt() {
        assertTrue(Prices.spent(111, 1, TimeUnit.SECONDS.toNanos(5), 1, 100) < 600);
    }

    @Test
    void whoLetsTheDatabaseWorkPays() {
        assertTrue(Prices.spent(20_000, 1, TimeUnit.SECONDS.toNanos(1), 1, 100) > 80_000);
    }
}
