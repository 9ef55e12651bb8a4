package org.entente.edition.csv;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.entente.fact.PartialDate;
import org.entente.fact.PeriodStatus;

/** A line of a data file. Its values are checked as they are read; what is wrong is told with file, line and column. */
public final class Line {
    private static final Pattern PARTY = Pattern.compile("(country|organization|group|person):(.+)");

    private final Reading reading;
    private final String file;
    private final NamedCsvRecord row;

    Line(Reading reading, String file, NamedCsvRecord row) {
        this.reading = reading;
        this.file = file;
        this.row = row;
    }

    private String place(String column) {
        return file + ":" + row.getStartingLineNumber() + ":" + column;
    }

    /** Null where the field is empty. */
    public String text(String column) {
        String value = row.findField(column).map(String::strip).orElse("");
        return value.isEmpty() ? null : value;
    }

    public String required(String column) {
        String value = text(column);
        if (value == null) problem(column, "must not be empty");
        return value;
    }

    /** A key that must be the only one of its kind. */
    public String declared(String column, String kind) {
        String key = required(column);
        reading.declare(place(column), kind, key);
        return key;
    }

    /** A key made of several columns that must be the only one of its kind; named by {@code column} where it is not. */
    public String declared(String column, String kind, String key) {
        reading.declare(place(column), kind, key);
        return key;
    }

    /** The key of something that some file declares; null where the field is empty. */
    public String reference(String column, String kind) {
        String key = text(column);
        reading.refer(place(column), kind, key);
        return key;
    }

    /** The same for a key that is a part of the field. */
    public void referenceTo(String column, String kind, String key) {
        reading.refer(place(column), kind, key);
    }

    public String requiredReference(String column, String kind) {
        required(column);
        return reference(column, kind);
    }

    /** A party such as country:AZ, as kind and key. */
    public String[] party(String column) {
        String value = required(column);
        if (value == null) return new String[2];
        var party = PARTY.matcher(value);
        if (!party.matches()) {
            problem(column, "'" + value + "' is no party such as country:AZ, organization:UN, group:… or person:…");
            return new String[2];
        }
        reading.refer(place(column), party.group(1), party.group(2));
        return new String[] {party.group(1).toUpperCase(Locale.ROOT), party.group(2)};
    }

    public <E extends Enum<E>> String choice(String column, Class<E> choices) {
        String value = required(column);
        if (value == null) return null;
        List<String> names = Arrays.stream(choices.getEnumConstants()).map(Enum::name).toList();
        if (!names.contains(value)) problem(column, "'" + value + "' is none of " + String.join(", ", names));
        return value;
    }

    public String number(String column, double from, double to) {
        String value = text(column);
        if (value == null) return null;
        try {
            double number = Double.parseDouble(value);
            if (!(number >= from && number <= to)) problem(column, value + " is not between " + from + " and " + to);
        } catch (NumberFormatException e) {
            problem(column, "'" + value + "' is not a number");
        }
        return value;
    }

    public String count(String column) {
        String value = text(column);
        if (value != null && !value.matches("\\d{1,9}")) problem(column, "'" + value + "' is not a count");
        return value;
    }

    public String truth(String column) {
        String value = text(column);
        if (value == null) return "false";
        if (!value.equals("true") && !value.equals("false")) problem(column, "'" + value + "' is neither true nor false");
        return value;
    }

    public String day(String column) {
        String value = text(column);
        try {
            return value == null ? null : LocalDate.parse(value).toString();
        } catch (DateTimeException e) {
            problem(column, "'" + value + "' is no day such as 1993-10-05");
            return null;
        }
    }

    /** from_day, from_precision, until_day, until_precision, period_status. An empty status is read from the dates. */
    public String[] period(String from, String until, String status) {
        PartialDate first = date(from, false);
        PartialDate last = date(until, true);
        if (first != null && last != null && first.day().isAfter(last.day())) problem(until, "ends before it begins");
        String stated = status == null ? null : text(status);
        String known = stated != null ? choice(status, PeriodStatus.class) : (last == null ? PeriodStatus.UNKNOWN : PeriodStatus.ENDED).name();
        return new String[] {
            first == null ? null : first.day().toString(), first == null ? null : first.precision().name(),
            last == null ? null : last.day().toString(), last == null ? null : last.precision().name(), known};
    }

    private PartialDate date(String column, boolean end) {
        String value = text(column);
        if (value == null) return null;
        try {
            return end ? PartialDate.end(value) : PartialDate.beginning(value);
        } catch (DateTimeException e) {
            problem(column, "'" + value + "' is no date such as 1993, 1993-10 or 1993-10-05");
            return null;
        }
    }

    /** Several values separated by semicolons, one below the other. */
    public String several(String column) {
        String value = text(column);
        return value == null ? "" : String.join("\n", Arrays.stream(value.split(";")).map(String::strip).filter(part -> !part.isEmpty()).toList());
    }

    /** source and locators: without them there is no fact. */
    public String[] citation() {
        String source = requiredReference("source", "source");
        required("locators");
        return new String[] {source, several("locators")};
    }

    public void problem(String column, String what) {
        reading.problem(place(column), what);
    }

    /** All values one after the other. */
    public static String[] row(Object... values) {
        return Arrays.stream(values).flatMap(value -> value instanceof String[] several ? Arrays.stream(several) : Arrays.stream(new String[] {(String) value}))
                .toArray(String[]::new);
    }
}
