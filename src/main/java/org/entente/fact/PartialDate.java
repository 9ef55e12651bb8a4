package org.entente.fact;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.graphql.Description;

/**
 * A date known to the year, the month or the day, written as EDTF (ISO 8601-2): 1993, 1993-10, 1993-10-05.
 *
 * @param day for a beginning the first possible day, for an end the last possible one
 */
@Embeddable
@CustomScalar("PartialDate")
@Description("A date known to the year, the month or the day, as EDTF (ISO 8601-2) text: 1993, 1993-10 or 1993-10-05.")
public record PartialDate(LocalDate day, @Enumerated(EnumType.STRING) Precision precision) implements CustomStringScalar {
    /** How far a date is known. */
    public enum Precision {
        YEAR, MONTH, DAY
    }

    public PartialDate(String text) {
        this(beginning(text));
    }

    private PartialDate(PartialDate same) {
        this(same.day, same.precision);
    }

    /** The first day that the text may mean. */
    public static PartialDate beginning(String text) {
        return switch (text.length()) {
            case 4 -> new PartialDate(Year.parse(text).atDay(1), Precision.YEAR);
            case 7 -> new PartialDate(YearMonth.parse(text).atDay(1), Precision.MONTH);
            case 10 -> new PartialDate(LocalDate.parse(text), Precision.DAY);
            default -> throw new DateTimeParseException("neither YYYY, YYYY-MM nor YYYY-MM-DD", text, 0);
        };
    }

    /** The first day of a year. */
    public static PartialDate beginning(int year) {
        return new PartialDate(Year.of(year).atDay(1), Precision.YEAR);
    }

    /** The last day that the text may mean. */
    public static PartialDate end(String text) {
        return beginning(text).toEnd();
    }

    /** The last day of a year. */
    public static PartialDate end(int year) {
        return beginning(year).toEnd();
    }

    private PartialDate toEnd() {
        return new PartialDate(last(), precision);
    }

    /** The first day that it may mean. */
    public LocalDate first() {
        return switch (precision) {
            case YEAR -> day.withDayOfYear(1);
            case MONTH -> day.withDayOfMonth(1);
            case DAY -> day;
        };
    }

    /** The last day that it may mean. */
    public LocalDate last() {
        return switch (precision) {
            case YEAR -> day.withDayOfYear(day.lengthOfYear());
            case MONTH -> day.withDayOfMonth(day.lengthOfMonth());
            case DAY -> day;
        };
    }

    @Override
    public String toString() {
        return day.toString().substring(0, switch (precision) {
            case YEAR -> 4;
            case MONTH -> 7;
            case DAY -> 10;
        });
    }

    @Override
    public String stringValueForSerialization() {
        return toString();
    }
}
