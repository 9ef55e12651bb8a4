package org.entente.edition;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.List;
import org.entente.edition.file.Rejections;
import org.junit.jupiter.api.Test;

/** How much may go before somebody is asked: more than 20 facts, and more than a tenth of them. */
class ReportTest {
    @Test
    void bothBoundsCount() {
        assertNull(removing(20, 20));
        assertNotNull(removing(21, 21));
        assertNull(removing(30, 300));
        assertNotNull(removing(31, 309));
        assertNull(removing(0, 0));
    }

    private static String removing(long removed, long before) {
        return new Report("cow-states", "cow-states-2016", "states.csv", false, 2L, 1, 0, 0, 0, before - removed, removed, new Rejections(),
                List.of(), Duration.ZERO, 0).doubt();
    }
}
