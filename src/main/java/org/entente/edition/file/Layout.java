package org.entente.edition.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table that a publisher gives out, in lower case: publishers change the case between copies.
 *
 * @param name what the table is called in messages
 * @param columns all must be there
 * @param optional may be there
 * @param open whether any other column may be there, too, as with one column for each organization
 * @param headerless whether copies without a header line are given out; they have the columns in this order
 * @param otherwise the character set of a file that is not UTF-8; null if it must be
 * @param read false for a table that says again what another one of the data set says
 * @param format how its text is written
 */
public record Layout(String name, List<String> columns, List<String> optional, boolean open, boolean headerless,
        @Nullable Charset otherwise, boolean read, TextFormat format) {
    public static Layout of(String name, String... columns) {
        return new Layout(name, List.of(columns), List.of(), false, false, StandardCharsets.ISO_8859_1, true, TextFormat.CSV);
    }

    /** A dump in SQL with a table of these columns, in UTF-8. */
    public static Layout ofSql(String name, String... columns) {
        return new Layout(name, List.of(columns), List.of(), false, false, null, true, TextFormat.SQL);
    }

    /** JSON documents, in UTF-8, with these members among others; their rows have the columns path and text. */
    public static Layout ofJson(String name, String... members) {
        return new Layout(name, List.of(members), List.of(), true, false, null, true, TextFormat.JSON);
    }

    public Layout optional(String... more) {
        return new Layout(name, columns, List.of(more), open, headerless, otherwise, read, format);
    }

    /** The same with a column more. */
    public Layout and(String column) {
        List<String> all = new ArrayList<>(columns);
        all.add(column);
        return new Layout(name, List.copyOf(all), optional, open, headerless, otherwise, read, format);
    }

    public Layout withAnyOther() {
        return new Layout(name, columns, optional, true, headerless, otherwise, read, format);
    }

    public Layout alsoWithoutHeader() {
        return new Layout(name, columns, optional, open, true, otherwise, read, format);
    }

    public Layout otherwiseIn(@Nullable Charset charset) {
        return new Layout(name, columns, optional, open, headerless, charset, read, format);
    }

    public Layout notRead() {
        return new Layout(name, columns, optional, open, headerless, otherwise, false, format);
    }

    static String normal(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }

    boolean fits(List<String> header) {
        return missing(header).isEmpty() && unknown(header).isEmpty();
    }

    /** The columns that a header lacks. */
    List<String> missing(List<String> header) {
        List<String> missing = new ArrayList<>(columns);
        missing.removeAll(header);
        return missing;
    }

    /** The columns of a header that are none of this table's; a column that is there twice is such a one. */
    List<String> unknown(List<String> header) {
        List<String> unknown = new ArrayList<>(header);
        columns.forEach(unknown::remove);
        optional.forEach(unknown::remove);
        if (open) unknown.removeIf(column -> header.indexOf(column) == header.lastIndexOf(column));
        return unknown;
    }

    /** How much of it a header has, from 0 to 1. */
    double likeness(List<String> header) {
        return (double) columns.stream().filter(header::contains).count() / columns.size();
    }
}
