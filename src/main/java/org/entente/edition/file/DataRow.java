package org.entente.edition.file;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of a table. Its values are read by the name of their column, in lower case. */
public final class DataRow {
    private final DataTable table;
    private final Map<String, Integer> positions;
    private final String[] fields;
    private final long line;

    DataRow(DataTable table, Map<String, Integer> positions, String[] fields, long line) {
        this.table = table;
        this.positions = positions;
        this.fields = fields;
        this.line = line;
    }

    public DataTable table() {
        return table;
    }

    /** Counted from 1, the header included; of a row over several lines the first. */
    public long line() {
        return line;
    }

    /** Where it stands, as a citation has it: the table's file and the line. */
    public String place() {
        return table.name() + ":" + line;
    }

    /** The field at a position, as it stands. */
    public String field(int position) {
        return fields[position];
    }

    /** Null where the field is empty or the table has no such column. */
    public @Nullable String text(@Nullable String column) {
        Integer position = positions.get(column);
        if (position == null) return null;
        String value = stripped(fields[position]);
        return value.isEmpty() ? null : value;
    }

    /** Also without spaces that do not break a line, which publishers' files hold. */
    private static String stripped(String field) {
        int from = 0;
        int to = field.length();
        while (from < to && isSpace(field.charAt(from))) from++;
        while (to > from && isSpace(field.charAt(to - 1))) to--;
        return field.substring(from, to);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** As {@link #text}, but rejects the row where nothing is there. */
    public String required(String column) {
        String value = text(column);
        if (value == null) throw new RejectedRow(column, "", "empty");
        return value;
    }

    /** A whole number, also one that was written as 3.0; null where the field is empty. */
    public @Nullable Integer number(String column) {
        String value = text(column);
        return value == null ? null : wholeNumber(column, value);
    }

    public int requiredNumber(String column) {
        return wholeNumber(column, required(column));
    }

    private static int wholeNumber(String column, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException _) {
            return wholeFraction(column, value);
        }
    }

    private static int wholeFraction(String column, String value) {
        try {
            double number = Double.parseDouble(value);
            if (number == Math.rint(number) && Math.abs(number) < Integer.MAX_VALUE) return (int) number;
        } catch (NumberFormatException _) {
            throw new RejectedRow(column, value, "not a number");
        }
        throw new RejectedRow(column, value, "not a whole number");
    }

    /** A number with a fraction; null where the field is empty. */
    public @Nullable Double decimal(String column) {
        String value = text(column);
        if (value == null) return null;
        try {
            return Double.valueOf(value);
        } catch (NumberFormatException _) {
            throw new RejectedRow(column, value, "not a number");
        }
    }
}
