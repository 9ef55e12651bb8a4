package org.entente.edition.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
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

/** A CSV file, alone or in a .zip. Its rows are read one after the other and never held. */
public final class DataTable {
    /** No field of the known data sets comes near: what is longer is an open quote. */
    private static final int LONGEST_FIELD = 1 << 20;
    /** The largest known table has less than half a million. */
    private static final int MOST_ROWS = 10_000_000;

    private final Opener opener;
    private final String name;
    private final Format format;
    private final Layout layout;
    private final List<String> header;
    private final List<String> spelled;

    /** How its text is written. */
    record Format(Charset charset, char separator, boolean hasHeader) {}

    /** Where its text comes from, each time that it is read. */
    interface Opener {
        InputStream open() throws IOException;
    }

    DataTable(Opener opener, String name, Format format, Layout layout, List<String> header, List<String> spelled) {
        this.opener = opener;
        this.name = name;
        this.format = format;
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
        return new DataTable(() -> new ByteArrayInputStream(text), name, new Format(StandardCharsets.UTF_8, ',', true), layout, header,
                header);
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
        try (CsvReader<CsvRecord> csv = open()) {
            for (CsvRecord row : csv) {
                boolean isHeader = format.hasHeader && row.getStartingLineNumber() == 1;
                if (!isHeader && row.getFieldCount() == header.size()) return row(row, positions());
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
        try (CsvReader<CsvRecord> csv = open()) {
            boolean atHeader = format.hasHeader;
            for (CsvRecord csvRow : csv) {
                if (atHeader) {
                    atHeader = false;
                    continue;
                }
                lastLine = csvRow.getStartingLineNumber();
                if (++rows > MOST_ROWS)
                    throw new InvalidFile(String.format(Locale.ROOT, "%s, line %d: more than %,d rows.", name, lastLine, MOST_ROWS));
                progress.row(this, lastLine);
                try {
                    reader.accept(row(csvRow, positions));
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

    private DataRow row(CsvRecord row, Map<String, Integer> positions) {
        String[] fields = row.getFields().toArray(String[]::new);
        for (String field : fields) {
            if (field.indexOf('\0') >= 0)
                throw new InvalidFile(name + ", line " + row.getStartingLineNumber() + ": holds NUL characters, the file is damaged.");
        }
        if (fields.length != header.size()) {
            throw new RejectedRow(null, null, "has " + fields.length + " fields, the header " + header.size());
        }
        return new DataRow(this, positions, fields, row.getStartingLineNumber());
    }

    private Map<String, Integer> positions() {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < header.size(); i++) positions.put(header.get(i), i);
        return positions;
    }

    private CsvReader<CsvRecord> open() throws IOException {
        Reader text = new ClosedQuotes(new InputStreamReader(opener.open(), format.charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)), name, format.separator);
        return CsvReader.builder().fieldSeparator(format.separator).detectBomHeader(false).allowExtraFields(true).allowMissingFields(true)
                .maxBufferSize(LONGEST_FIELD).ofCsvRecord(text);
    }

    private RuntimeException failure(Exception e, long lastLine) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof CharacterCodingException) && !(cause instanceof InvalidFile))
            cause = cause.getCause();
        if (cause instanceof InvalidFile told) return told;
        String why = cause instanceof CharacterCodingException ? "is not text in " + format.charset : cause.getMessage();
        return new InvalidFile(name + " cannot be read" + (lastLine == 0 ? "" : " after line " + lastLine) + ": " + why, e);
    }
}
