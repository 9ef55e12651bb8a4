package org.entente.edition.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A table in a file, alone, in a folder or in a .zip. Its rows are read one after the other and never held. */
public final class DataTable {
    /** The largest known table has less than half a million. */
    private static final int MOST_ROWS = 10_000_000;

    private final Opener opener;
    private final String name;
    private final Charset charset;
    private final boolean hasHeader;
    private final Layout layout;
    private final List<String> header;
    private final List<String> spelled;

    /** Where its rows come from, each time that it is read. */
    interface Opener {
        Records open() throws IOException;
    }

    /** @param charset in which its text is
     * @param hasHeader whether the first of its rows is the header */
    DataTable(Opener opener, String name, Charset charset, boolean hasHeader, Layout layout, List<String> header, List<String> spelled) {
        this.opener = opener;
        this.name = name;
        this.charset = charset;
        this.hasHeader = hasHeader;
        this.layout = layout;
        this.header = header;
        this.spelled = spelled;
    }

    /**
     * A table in UTF-8 that is no file of a user's.
     *
     * @throws InvalidFile if its header is not the layout's
     */
    public static DataTable of(String name, byte[] text, Layout layout) {
        List<String> header = new String(text, StandardCharsets.UTF_8).lines().findFirst().map(line -> List.of(line.split(",")))
                .orElse(List.of());
        List<String> missing = layout.missing(header);
        List<String> unknown = layout.unknown(header);
        if (!missing.isEmpty()) throw new InvalidFile(name + ":1: the header lacks " + String.join(", ", missing));
        if (!unknown.isEmpty()) throw new InvalidFile(name + ":1: the header has an unknown column " + String.join(", ", unknown));
        return new DataTable(() -> new CsvRecords(text(new ByteArrayInputStream(text), StandardCharsets.UTF_8), name, ','), name,
                StandardCharsets.UTF_8, true,
                layout,
                header, header);
    }

    /** The file's own name, without folders. */
    public String name() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    public Layout layout() {
        return layout;
    }

    /** The names of the columns, in lower case. */
    public List<String> header() {
        return header;
    }

    /** The names of the columns as the file spells them. */
    public List<String> spelledHeader() {
        return spelled;
    }

    /** The first line, which names the columns: to cite what the header itself states. */
    public DataRow headerRow() {
        return new DataRow(this, positions(), spelled.toArray(String[]::new), 1);
    }

    /** The first whole row; null where there is none. */
    public @Nullable DataRow firstRow() {
        try (Records rows = opener.open()) {
            while (rows.next()) {
                boolean isHeader = hasHeader && rows.line() == 1;
                if (!isHeader && rows.fields().length == header.size()) return row(rows, positions());
            }
            return null;
        } catch (IOException | RuntimeException e) {
            throw failure(e, 0);
        }
    }

    /** A value of the first whole row, such as the version; null where there is none. */
    public @Nullable String first(String column) {
        DataRow row = firstRow();
        return row == null ? null : row.text(column);
    }

    /**
     * The version that the first row names.
     *
     * @throws InvalidFile if it names none
     */
    public String version() {
        String version = first("version");
        if (version == null) throw new InvalidFile(name() + " has no row that tells the version of the data set: --release <version>");
        return version;
    }

    /** Hands over row after row. What the reader rejects is told to {@code rejected}. */
    public void forEach(Consumer<DataRow> reader, Rejections rejections, Progress progress) {
        Map<String, Integer> positions = positions();
        long lastLine = 0;
        long rows = 0;
        try (Records records = opener.open()) {
            boolean atHeader = hasHeader;
            while (records.next()) {
                if (atHeader) {
                    atHeader = false;
                    continue;
                }
                lastLine = records.line();
                if (++rows > MOST_ROWS)
                    throw new InvalidFile(String.format(Locale.ROOT, "%s, line %d: more than %,d rows.", name, lastLine, MOST_ROWS));
                progress.row(this, lastLine);
                try {
                    reader.accept(row(records, positions));
                } catch (RejectedRow e) {
                    rejections.add(this, lastLine, e);
                }
            }
        } catch (CsvParseException | IOException e) {
            throw failure(e, lastLine);
        } catch (RuntimeException e) {
            if (e.getCause() instanceof IOException) throw failure(e, lastLine);
            throw e;
        }
    }

    private DataRow row(Records row, Map<String, Integer> positions) {
        String[] fields = row.fields();
        for (String field : fields) {
            if (field.indexOf('\0') >= 0)
                throw new InvalidFile(name + ", line " + row.line() + ": holds NUL characters, the file is damaged.");
        }
        if (fields.length != header.size()) {
            throw new RejectedRow(null, null, "has " + fields.length + " fields, the header " + header.size());
        }
        return new DataRow(this, positions, fields, row.line());
    }

    private Map<String, Integer> positions() {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < header.size(); i++) positions.put(header.get(i), i);
        return positions;
    }

    /** The text, which must be in the character set. */
    static Reader text(InputStream in, Charset charset) {
        return new InputStreamReader(in, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private RuntimeException failure(Exception e, long lastLine) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof CharacterCodingException) && !(cause instanceof InvalidFile))
            cause = cause.getCause();
        if (cause instanceof InvalidFile told) return told;
        String why = cause instanceof CharacterCodingException ? "is not text in " + charset
                : cause.getMessage();
        return new InvalidFile(name + " cannot be read" + (lastLine == 0 ? "" : " after line " + lastLine) + ": " + why, e);
    }
}
