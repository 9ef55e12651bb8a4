package org.entente.edition.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A file as its publisher gives it out: a table, a .zip with one or more of them, or a folder. */
public final class DataFile implements Closeable {
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int HEADER = 1 << 16;
    /** Real publishers' archives come to 43 times their size, those that only exist to fill a disk or a memory to a thousand. */
    private static final int MOST_TIMES = 200;
    private static final long MOST_BYTES = 4L << 30;

    private final Path path;
    private final Packaging packaging;
    private final long size;
    private final MessageDigest digest;
    private final List<String> unknown = new ArrayList<>();
    private long unpacked;

    public DataFile(Path path) throws IOException {
        this.path = path;
        packaging = Packaging.of(path);
        size = packaging.size();
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public String name() {
        Path last = path.normalize().toAbsolutePath().getFileName();
        return last == null ? path.toString() : last.toString();
    }

    /** SHA-256 of the tables that were found in it, as text. */
    public String checksum() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The files in it that may be tables, and are no table of a known data set. */
    public List<String> unknown() {
        return unknown;
    }

    /** The tables that are read, each by the layout that its header fits. */
    public List<DataTable> tables(List<Layout> layouts) throws IOException {
        List<DataTable> tables = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String name : packaging.names()) {
            TextFormat format = format(name);
            List<Layout> candidates = layouts.stream().filter(known -> known.format() == format).toList();
            if (format == null || candidates.isEmpty()) continue;
            DataTable table = table(name, format, candidates, problems);
            if (table == null) unknown.add(name);
            else tables.add(table);
        }
        if (tables.isEmpty())
            throw new InvalidFile(problems.isEmpty() ? name() + " holds no table, such as a .csv file."
                    : String.join("\n", problems.subList(0, Math.min(problems.size(), 5))));
        return tables;
    }

    /** Null for what is no table. */
    private @Nullable TextFormat format(String name) {
        for (TextFormat format : TextFormat.values()) if (format.isFormatOf(name)) return format;
        // A file that somebody names may be called anything.
        return packaging instanceof Packaging.Single ? TextFormat.CSV : null;
    }

    /** Null if it fits none of the layouts. @param problems is told why */
    private @Nullable DataTable table(String name, TextFormat format, List<Layout> layouts, List<String> problems) throws IOException {
        Sniffed sniffed = sniff(name, format);
        Layout layout = layouts.stream().filter(known -> known.fits(sniffed.header)).findFirst().orElse(null);
        boolean hasHeader = layout != null;
        if (!hasHeader)
            layout = layouts.stream().filter(known -> known.headerless() && isData(known, sniffed.header)).findFirst().orElse(null);
        if (layout == null) {
            problems.add(problem(name, sniffed.header, layouts));
            return null;
        }
        Charset charset = sniffed.utf8 ? StandardCharsets.UTF_8 : layout.otherwise();
        if (charset == null) throw new InvalidFile(name + " is not text in UTF-8.");
        if (format == TextFormat.SQL)
            return new DataTable(() -> new SqlRecords(DataTable.text(open(name, format), charset), name), name, charset, false, layout,
                    sniffed.header, sniffed.spelled);
        if (format == TextFormat.JSON)
            return new DataTable(() -> new JsonRecords(DataTable.text(open(name, format), charset), name), name, charset, false, layout,
                    JsonRecords.COLUMNS, JsonRecords.COLUMNS);
        return new DataTable(() -> new CsvRecords(DataTable.text(open(name, format), charset), name, sniffed.separator), name, charset,
                hasHeader,
                layout, hasHeader ? sniffed.header : layout.columns(), hasHeader ? sniffed.spelled : layout.columns());
    }

    /** Without a header the first line has as many fields as the table, and begins with a number. */
    private static boolean isData(Layout layout, List<String> first) {
        return first.size() == layout.columns().size() && first.getFirst().matches("\\d+");
    }

    private static String problem(String name, List<String> header, List<Layout> layouts) {
        Layout nearest = layouts.stream().max(Comparator.comparingDouble(known -> known.likeness(header))).orElseThrow();
        if (nearest.likeness(header) < 0.5) {
            return name + " is no table of a known data set: its first line is not one of their headers. See: import list";
        }
        List<String> missing = nearest.missing(header);
        List<String> unknown = nearest.unknown(header);
        return name + ", line 1: looks like " + nearest.name() + ", but "
                + String.join(" and ", Stream.of(missing.isEmpty() ? "" : "lacks the column " + String.join(", ", missing),
                        unknown.isEmpty() ? "" : "has an unknown column " + String.join(", ", unknown)).filter(part -> !part.isEmpty())
                        .toList())
                + ".";
    }

    /** The text without its byte order mark. */
    private InputStream open(String name, TextFormat format) throws IOException {
        InputStream bytes = new BufferedInputStream(packaging.open(name), HEADER);
        PushbackInputStream in = new PushbackInputStream(format == TextFormat.SQL ? unpacked(name, bytes) : bytes, BOM.length);
        byte[] start = in.readNBytes(BOM.length);
        if (!Arrays.equals(start, BOM)) in.unread(start);
        return in;
    }

    private static InputStream unpacked(String name, InputStream packed) throws IOException {
        try {
            return new GZIPInputStream(packed, HEADER);
        } catch (IOException e) {
            packed.close();
            throw new InvalidFile(name + " is no complete .gz: " + e.getMessage() + ".", e);
        }
    }

    private record Sniffed(boolean utf8, char separator, List<String> spelled, List<String> header) {
        Sniffed(boolean utf8, char separator, List<String> spelled) {
            this(utf8, separator, spelled, spelled.stream().map(Layout::normal).toList());
        }
    }

    /** Reads it all once: what is wrong with the file is told before anything is begun. */
    private Sniffed sniff(String name, TextFormat format) throws IOException {
        Utf8 utf8 = new Utf8();
        byte[] head;
        try (InputStream in = open(name, format)) {
            head = in.readNBytes(HEADER);
            taken(head, head.length, utf8);
            byte[] block = new byte[HEADER];
            for (int count = in.read(block); count >= 0; count = in.read(block)) taken(block, count, utf8);
        } catch (InvalidFile e) {
            throw e;
        } catch (IOException e) {
            throw new InvalidFile(name + " cannot be read to its end: " + e.getMessage() + ".", e);
        }
        boolean valid = utf8.isValidToItsEnd();
        return switch (format) {
            case CSV -> header(name, head, valid);
            case SQL -> new Sniffed(valid, ',', SqlRecords.columns(new String(head, StandardCharsets.ISO_8859_1)));
            case JSON -> members(name, valid);
        };
    }

    private void taken(byte[] block, int count, Utf8 utf8) {
        digest.update(block, 0, count);
        count(count);
        utf8.take(block, count);
    }

    /** All files of an archive together: they may share their packed bytes. */
    private void count(int bytes) {
        unpacked += bytes;
        if (unpacked > MOST_BYTES) throw new InvalidFile(name() + " holds more than " + (MOST_BYTES >> 30) + " GB of text.");
        if (!(packaging instanceof Packaging.Folder) && unpacked > MOST_TIMES * Math.max(size, 1 << 10)) {
            throw new InvalidFile(name() + " unpacks to more than " + MOST_TIMES + " times its size: no publisher's archive does.");
        }
    }

    private Sniffed members(String name, boolean utf8) throws IOException {
        if (!utf8) return new Sniffed(false, ',', List.of());
        try (Reader text = new InputStreamReader(open(name, TextFormat.JSON), StandardCharsets.UTF_8)) {
            return new Sniffed(true, ',', JsonRecords.members(text, name));
        }
    }

    private static Sniffed header(String name, byte[] head, boolean utf8) throws IOException {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        int end = start.indexOf('\n') >= 0 ? start.indexOf('\n') : start.indexOf('\r') >= 0 ? start.indexOf('\r') : start.length();
        if (end == HEADER) throw new InvalidFile(name + ", line 1: longer than " + (HEADER >> 10) + " KB, no header is.");
        String line = start.substring(0, end);
        char separator = Stream.of('\t', ';', ',').max(Comparator.comparingLong(known -> line.chars().filter(c -> c == known).count()))
                .orElse(',');
        if (line.isBlank()) throw new InvalidFile(name + " is empty, or its first line is.");
        try (CsvReader<CsvRecord> csv = CsvReader.builder().fieldSeparator(separator)
                .ofCsvRecord(new InputStreamReader(new ByteArrayInputStream(head),
                        utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1))) {
            return new Sniffed(utf8, separator, csv.iterator().next().getFields().stream().map(String::strip).toList());
        } catch (RuntimeException e) {
            throw new InvalidFile(name + ", line 1: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        packaging.close();
    }
}
