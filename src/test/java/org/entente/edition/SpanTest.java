package org.entente.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.entente.fact.PartialDate;
import org.entente.fact.PeriodStatus;
import org.junit.jupiter.api.Test;

/** Which of two sources' bounds yields. */
class SpanTest {
    private static final LocalDate BEGUN = LocalDate.of(1922, 12, 30);
    private static final LocalDate ENDED = LocalDate.of(1991, 12, 25);

    @Test
    void anothersDatesBoundWhatTheSourceDoesNotDate() {
        assertEquals("1922-12-30 1991-12-25", bounds(Span.UNKNOWN));
        assertEquals("1905-01-01 1991-12-25", bounds(Span.since(PartialDate.beginning("1905"))));
        assertEquals("1900-01-01 1905-12-31", bounds(Span.between(PartialDate.beginning("1900"), PartialDate.end("1905"))));
        assertEquals("1922-12-30 2005-12-31", bounds(Span.stated(null, PartialDate.end("2005"), PeriodStatus.ENDED)));
        assertEquals("1922-12-30 null", Span.UNKNOWN.bounded(BEGUN, null).earliest() + " " + Span.UNKNOWN.bounded(BEGUN, null).latest());
    }

    @Test
    void theyYieldToWhatItKnows() {
        assertEquals("1992-01-01 null", bounds(Span.since(PartialDate.beginning("1992"))));
        assertEquals("null 1905-12-31", bounds(Span.stated(null, PartialDate.end("1905"), PeriodStatus.ENDED)));
        assertEquals("null 1991-12-25", bounds(Span.UNKNOWN.begunBefore(LocalDate.of(1816, 1, 1))));
        assertEquals("1922-12-30 null", bounds(Span.runningTo(LocalDate.of(2016, 12, 31), null)));
    }

    @Test
    void whoKnowsYearsContradictsNoDay() {
        assertEquals("1922-12-30 1991-12-25",
                bounds(Span.runningTo(LocalDate.of(1991, 12, 31), null).begunBefore(LocalDate.of(1922, 1, 1))));
    }

    @Test
    void nothingIsBoundedToNoDay() {
        assertEquals(Span.UNKNOWN, Span.UNKNOWN.bounded(ENDED, BEGUN));
    }

    private static String bounds(Span span) {
        Span bounded = span.bounded(BEGUN, ENDED);
        return bounded.earliest() + " " + bounded.latest();
    }
}
