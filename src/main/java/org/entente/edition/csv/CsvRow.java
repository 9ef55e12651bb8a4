package org.entente.edition.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.entente.edition.Draft;
import org.entente.edition.Span;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.RejectedRow;
import org.entente.fact.PartialDate;
import org.entente.fact.PeriodStatus;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of value that people's own tables hold; what is none of them rejects the row.
 *
 * @param draft of which it becomes a part
 * @param line as it stands in the file
 */
public record CsvRow(Draft draft, DataRow line) {
    public <E extends Enum<E>> E choice(String column, Class<E> choices) {
        return choice(column, line.required(column), choices);
    }

    /** @param none where the field is empty */
    public <E extends Enum<E>> @Nullable E choice(String column, Class<E> choices, @Nullable E none) {
        String value = line.text(column);
        if (value == null) return none;
        return choice(column, value, choices);
    }

    private static <E extends Enum<E>> E choice(String column, String value, Class<E> choices) {
        for (E choice : choices.getEnumConstants()) if (choice.name().equals(value)) return choice;
        throw new RejectedRow(column, value,
                "none of " + Arrays.stream(choices.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
    }

    public boolean truth(String column) {
        String value = line.text(column);
        if (value != null && !value.equals("true") && !value.equals("false"))
            throw new RejectedRow(column, value, "neither true nor false");
        return "true".equals(value);
    }

    public @Nullable Integer count(String column) {
        Integer count = line.number(column);
        if (count != null && count < 0) throw new RejectedRow(column, line.text(column), "not a count");
        return count;
    }

    public @Nullable Double degrees(String column, int most) {
        Double degrees = line.decimal(column);
        if (degrees != null && !(Math.abs(degrees) <= most)) throw new RejectedRow(column, line.text(column), "no place on earth");
        return degrees;
    }

    /** A number above zero, with a fraction or without; null where the field is empty. */
    public @Nullable Double positive(String column) {
        Double number = line.decimal(column);
        if (number != null && !(number > 0 && number < Double.POSITIVE_INFINITY))
            throw new RejectedRow(column, line.text(column), "not a number above zero");
        return number;
    }

    /**
     * What goes on does so as far as its source speaks: where that ends, it is known until then.
     *
     * @param status the column that says whether it goes on; null for none: then an end says so
     */
    public Span span(String fromColumn, String untilColumn, @Nullable String status) {
        PartialDate from = date(fromColumn, false);
        PartialDate until = date(untilColumn, true);
        if (from != null && until != null && until.day().isBefore(from.day()))
            throw new RejectedRow(untilColumn, line.text(untilColumn), "ends before it begins");
        PeriodStatus stated = status(status, until != null);
        LocalDate lastDay = Coverage.of(draft).end();
        if (stated != PeriodStatus.ONGOING || until != null || lastDay == null) return Span.stated(from, until, stated);
        if (from != null && from.day().isAfter(lastDay))
            throw new RejectedRow(fromColumn, line.text(fromColumn), "begins after " + lastDay + ", where its source ends");
        return Span.runningTo(lastDay, from);
    }

    /**
     * The same, where the source knows it to hold from one day to another: what it does not date it may have seen. An empty column says nothing.
     */
    public Span seen(Span span, String fromColumn, String untilColumn) {
        PartialDate first = date(fromColumn, false);
        PartialDate last = date(untilColumn, true);
        if (first == null && last == null) return span;
        if (first != null && span.from() != null)
            throw new RejectedRow(fromColumn, line.text(fromColumn), "given beside the date of the beginning");
        if (last != null && span.until() != null)
            throw new RejectedRow(untilColumn, line.text(untilColumn), "given beside the date of the end");
        if (last != null && span.status() == PeriodStatus.ONGOING)
            throw new RejectedRow(untilColumn, line.text(untilColumn), "given beside the status ONGOING");
        LocalDate from = first == null ? span.knownFrom() : first.day();
        LocalDate until = last == null ? span.knownUntil() : last.day();
        LocalDate begun = span.from() == null ? from : span.from().day();
        LocalDate ended = span.until() == null ? until : span.until().day();
        if (begun != null && ended != null && ended.isBefore(begun))
            throw new RejectedRow(last == null ? fromColumn : untilColumn, line.text(last == null ? fromColumn : untilColumn),
                    "ends before it begins");
        return new Span(span.from(), span.until(), span.status(), from, until, span.earliest(), span.latest());
    }

    private PeriodStatus status(@Nullable String column, boolean ended) {
        PeriodStatus otherwise = ended ? PeriodStatus.ENDED : PeriodStatus.UNKNOWN;
        if (column == null || line.text(column) == null) return otherwise;
        return choice(column, PeriodStatus.class);
    }

    private @Nullable PartialDate date(String column, boolean end) {
        String value = line.text(column);
        if (value == null) return null;
        try {
            return end ? PartialDate.end(value) : PartialDate.beginning(value);
        } catch (DateTimeException _) {
            throw new RejectedRow(column, value, "no date such as 1993, 1993-10 or 1993-10-05");
        }
    }

    /** Several values separated by semicolons. */
    public String[] several(String column) {
        String value = line.text(column);
        return value == null ? new String[0]
                : Arrays.stream(value.split(";")).map(String::strip).filter(part -> !part.isEmpty()).toArray(String[]::new);
    }

    /** Where the source has it; the place in the file where the line does not say. */
    public String[] locators() {
        String[] locators = several("locators");
        return locators.length == 0 ? new String[] {line.place()} : locators;
    }

    public @Nullable String text(String column) {
        return line.text(column);
    }

    public String required(String column) {
        return line.required(column);
    }

    /** When it began, as a part of a key; empty where that is not known. */
    public static String begun(Span span) {
        PartialDate from = span.from();
        return from == null ? "" : from.toString();
    }

    /** A day; null where the field is empty. */
    public @Nullable LocalDate day(String column) {
        String value = line.text(column);
        if (value == null) return null;
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException _) {
            throw new RejectedRow(column, value, "no day such as 1993-10-05");
        }
    }

    /** The place of the row in the order of its table. */
    public int position() {
        // The header is no row of the data that ships, but a line of everybody else's file.
        return Math.toIntExact(draft.ships() ? line.line() - 1 : line.line());
    }

    /** Rejects the row if another one has the same value there. @param what it must be the only one of */
    public String unique(String column, String what) {
        String value = required(column);
        draft.unique(column, what, value);
        return value;
    }

    /** The draft goes on where the row was read: it is this row's source that states what comes. */
    public void resume() {
        if (draft.ships()) draft.from(line.required("source"));
    }
}
