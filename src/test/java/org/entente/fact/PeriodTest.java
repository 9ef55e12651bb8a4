package org.entente.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The truth table of whether something holds. */
class PeriodTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 5, 5);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # from    | until      | status  | knownFrom  | knownUntil | on         | holds
            # Both ends are known to the day, which is a part of the time.
            1991-03-02 | 1995-06-07 | ENDED   |            |            | 1991-03-01 | NO
            1991-03-02 | 1995-06-07 | ENDED   |            |            | 1991-03-02 | YES
            1991-03-02 | 1995-06-07 | ENDED   |            |            | 1993-01-01 | YES
            1991-03-02 | 1995-06-07 | ENDED   |            |            | 1995-06-07 | YES
            1991-03-02 | 1995-06-07 | ENDED   |            |            | 1995-06-08 | NO
            1991-03-02 | 1991-03-02 | ENDED   |            |            | 1991-03-02 | YES
            # A date that is known to the month or the year leaves it open.
            1991-03    | 1995-06    | ENDED   |            |            | 1991-02-28 | NO
            1991-03    | 1995-06    | ENDED   |            |            | 1991-03-01 | UNKNOWN
            1991-03    | 1995-06    | ENDED   |            |            | 1991-03-30 | UNKNOWN
            1991-03    | 1995-06    | ENDED   |            |            | 1991-03-31 | YES
            1991-03    | 1995-06    | ENDED   |            |            | 1995-06-01 | YES
            1991-03    | 1995-06    | ENDED   |            |            | 1995-06-02 | UNKNOWN
            1991-03    | 1995-06    | ENDED   |            |            | 1995-06-30 | UNKNOWN
            1991-03    | 1995-06    | ENDED   |            |            | 1995-07-01 | NO
            1991       | 1995       | ENDED   |            |            | 1990-12-31 | NO
            1991       | 1995       | ENDED   |            |            | 1991-06-06 | UNKNOWN
            1991       | 1995       | ENDED   |            |            | 1993-06-06 | YES
            1991       | 1995       | ENDED   |            |            | 1995-06-06 | UNKNOWN
            1991       | 1995       | ENDED   |            |            | 1996-01-01 | NO
            1991       | 1991       | ENDED   |            |            | 1991-06-06 | UNKNOWN
            # It goes on.
            1991-03-02 |            | ONGOING |            |            | 1991-03-01 | NO
            1991-03-02 |            | ONGOING |            |            | 1991-03-02 | YES
            1991-03-02 |            | ONGOING |            |            | 2020-05-05 | YES
            1991       |            | ONGOING |            |            | 1991-06-06 | UNKNOWN
            1991       |            | ONGOING |            |            | 1992-01-01 | YES
                       |            | ONGOING |            |            | 1991-03-02 | UNKNOWN
                       |            | ONGOING |            |            | 2020-05-05 | UNKNOWN
                       |            | ONGOING | 1950-01-01 |            | 1949-12-31 | UNKNOWN
                       |            | ONGOING | 1950-01-01 |            | 1950-01-01 | YES
                       |            | ONGOING | 1950-01-01 |            | 2020-05-05 | YES
            # It has ended, and nobody says when.
            1991-03-02 |            | ENDED   |            |            | 1991-03-01 | NO
            1991-03-02 |            | ENDED   |            |            | 1991-03-02 | YES
            1991-03-02 |            | ENDED   |            |            | 1991-03-03 | UNKNOWN
            1991-03-02 |            | ENDED   |            |            | 2020-05-04 | UNKNOWN
            1991-03-02 |            | ENDED   |            |            | 2020-05-05 | NO
                       |            | ENDED   |            |            | 1991-03-02 | UNKNOWN
                       |            | ENDED   |            |            | 2020-05-05 | NO
                       |            | ENDED   |            | 2000-12-31 | 2000-12-31 | YES
                       |            | ENDED   |            | 2000-12-31 | 2001-01-01 | UNKNOWN
            # Nobody says when it began.
                       | 1995-06-07 | ENDED   |            |            | 1995-06-06 | UNKNOWN
                       | 1995-06-07 | ENDED   |            |            | 1995-06-07 | YES
                       | 1995-06-07 | ENDED   |            |            | 1995-06-08 | NO
                       | 1995-06    | ENDED   |            |            | 1995-06-01 | UNKNOWN
                       | 1995-06    | ENDED   |            |            | 1995-07-01 | NO
                       | 1995-06-07 | ENDED   | 1816-01-01 |            | 1815-12-31 | UNKNOWN
                       | 1995-06-07 | ENDED   | 1816-01-01 |            | 1816-01-01 | YES
                       | 1995-06-07 | ENDED   | 1816-01-01 |            | 1995-06-08 | NO
            # Nobody says whether it goes on.
            1991-03-02 |            | UNKNOWN |            |            | 1991-03-01 | NO
            1991-03-02 |            | UNKNOWN |            |            | 1991-03-02 | YES
            1991-03-02 |            | UNKNOWN |            |            | 1991-03-03 | UNKNOWN
            1991       |            | UNKNOWN |            |            | 1991-06-06 | UNKNOWN
            1991-03-02 |            | UNKNOWN |            | 2014-12-31 | 2014-12-31 | YES
            1991-03-02 |            | UNKNOWN |            | 2014-12-31 | 2015-01-01 | UNKNOWN
            1991       |            | UNKNOWN |            | 2014-12-31 | 1991-12-31 | YES
                       |            | UNKNOWN | 1950-01-01 | 2014-12-31 | 1949-12-31 | UNKNOWN
                       |            | UNKNOWN | 1950-01-01 | 2014-12-31 | 1950-01-01 | YES
                       |            | UNKNOWN | 1950-01-01 | 2014-12-31 | 2015-01-01 | UNKNOWN
                       |            | UNKNOWN | 1950-01-01 |            | 1950-01-01 | YES
                       |            | UNKNOWN | 1950-01-01 |            | 1950-01-02 | UNKNOWN
                       |            | UNKNOWN |            | 2014-12-31 | 2014-12-31 | YES
                       |            | UNKNOWN |            | 2014-12-31 | 2014-12-30 | UNKNOWN
                       |            | UNKNOWN |            |            | 2020-05-05 | UNKNOWN
            """)
    void holds(String from, String until, PeriodStatus status, LocalDate knownFrom, LocalDate knownUntil, LocalDate on, Certainty holds) {
        Period period = new Period(from == null ? null : PartialDate.beginning(from), until == null ? null : PartialDate.end(until), status,
                knownFrom, knownUntil);
        assertEquals(holds, period.holds(on, TODAY));
    }
}
