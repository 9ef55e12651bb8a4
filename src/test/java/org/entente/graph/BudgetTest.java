package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a running request is told when its statements have taken too long. */
class BudgetTest {
    @Test
    void aLargeQueryIsTooLarge() {
        assertEquals(ErrorCode.QUERY_TOO_LARGE, afterSixSeconds(40_000));
    }

    @Test
    void aSmallOneHasWaited() {
        assertEquals(ErrorCode.REQUEST_TIMEOUT, afterSixSeconds(111));
    }

    private static ErrorCode afterSixSeconds(long asked) {
        Limits limits = new Limits();
        limits.sqlTime = Duration.ofSeconds(5);
        Budget budget = new Budget(limits, asked, Deadline.in(Duration.ofMinutes(1)), () -> false);
        budget.sql(TimeUnit.SECONDS.toNanos(4));
        assertDoesNotThrow(budget::check);
        budget.sql(TimeUnit.SECONDS.toNanos(2));
        return ((RequestError) assertThrows(AbortedRequest.class, budget::check).getCause()).code();
    }
}
