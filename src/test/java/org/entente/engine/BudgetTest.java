package org.entente.engine;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.entente.graph.ErrorCode;
import org.entente.graph.RequestError;
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

    @Test
    void severalLargeAnswersAtOnceAreTooMany() throws Exception {
        ObjectsAtWork atWork = new ObjectsAtWork(50_000);
        Limits limits = new Limits();
        limits.objects = 100_000;
        limits.sqlTime = Duration.ofSeconds(5);
        Budget large = new Budget(limits, atWork, 111, Deadline.NEVER, () -> false);
        Budget other = new Budget(limits, atWork, 111, Deadline.NEVER, () -> false);
        large.during(() -> {
            large.objects(45_000);
            large.objects(45_000);
            other.objects(9_000);
            assertEquals(ErrorCode.SERVER_BUSY,
                    ((RequestError) assertThrows(AbortedRequest.class, () -> other.objects(2_000)).getCause()).code());
            return null;
        });
        other.objects(2_000);
    }

    private static ErrorCode afterSixSeconds(long asked) {
        Limits limits = new Limits();
        limits.sqlTime = Duration.ofSeconds(5);
        Budget budget = new Budget(limits, new ObjectsAtWork(Long.MAX_VALUE), asked, Deadline.in(Duration.ofMinutes(1)), () -> false);
        budget.sql(TimeUnit.SECONDS.toNanos(4));
        assertDoesNotThrow(budget::check);
        budget.sql(TimeUnit.SECONDS.toNanos(2));
        return ((RequestError) assertThrows(AbortedRequest.class, budget::check).getCause()).code();
    }
}
