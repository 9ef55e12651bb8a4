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
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A file as its publisher gives it out: a .csv, or a .zip with one or more of them. */
public final class DataFile implements Closeable {
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int HEADER = 1 << 16;
    /** Real publishers' archives come to 43 times their size, those that only exist to fill a disk or a memory to a thousand. */
    private static final int MOST_TIMES = 200;
    private static final long MOST_BYTES = 4L << 30;

    private final Path path;
    private final @Nullable ZipFile zip;
    private final MessageDigest digest;
    private final List<String> unknown = new ArrayList<>();
    private long unpacked;

    public DataFile(Path path) throws IOException {
        if (!Files.isRegularFile(path)) throw new InvalidFile("There is no file " + path + ".");
        this.path = path;
        this.zip = isZip(path) ? openZip(path) : null;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isZip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K';
        }
    }

    private static ZipFile openZip(Path path) {
        try {
            return new ZipFile(path.toFile());
        } catch (IOException e) {
            throw new InvalidFile(path.getFileName() + " is not a complete .zip: " + e.getMessage() + ".", e);
        }
    }

    public String name() {
        return path.getFileName().toString();
    }

    /** SHA-256 of the tables that were found in it, as text. */
    public String checksum() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The .csv files in it that are no table of a known data set. */
    public List<String> unknown() {
        return unknown;
    }

    /** The tables that are read, each by the layout that its header fits. */
    public List<DataTable> tables(List<Layout> layouts) throws IOException {
        List<DataTable> tables = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String name : csvFiles()) {
            Sniffed sniffed = sniff(name);
            Layout layout = layouts.stream().filter(known -> known.fits(sniffed.header)).findFirst().orElse(null);
            boolean hasHeader = layout != null;
            if (!hasHeader)
                layout = layouts.stream().filter(known -> known.headerless() && isData(known, sniffed.header)).findFirst().orElse(null);
            if (layout == null) {
                unknown.add(name);
                problems.add(problem(name, sniffed.header, layouts));
                continue;
            }
            Charset charset = sniffed.utf8 ? StandardCharsets.UTF_8 : layout.otherwise();
            if (charset == null) throw new InvalidFile(name + " is not text in UTF-8.");
            tables.add(new DataTable(() -> open(name), name, new DataTable.Format(charset, sniffed.separator, hasHeader), layout,
                    hasHeader ? sniffed.header : layout.columns(),
                    hasHeader ? sniffed.spelled : layout.columns()));
        }
        if (tables.isEmpty()) throw new InvalidFile(problems.isEmpty() ? name() + " holds no .csv file." : String.join("\n", problems));
        return tables;
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

    private List<String> csvFiles() {
        if (zip == null) return List.of(name());
        List<String> names = new ArrayList<>();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            // What macOS puts beside each file.
            boolean shadow = entry.getName().startsWith("__MACOSX/");
            if (!entry.isDirectory() && !shadow && entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv")) names.add(entry.getName());
        }
        names.sort(null);
        return names;
    }

    /** The text without its byte order mark. */
    private InputStream open(String name) throws IOException {
        PushbackInputStream in = new PushbackInputStream(bytes(name), BOM.length);
        byte[] start = in.readNBytes(BOM.length);
        if (!Arrays.equals(start, BOM)) in.unread(start);
        return in;
    }

    private InputStream bytes(String name) throws IOException {
        return new BufferedInputStream(zip == null ? Files.newInputStream(path) : zip.getInputStream(zip.getEntry(name)), HEADER);
    }

    private record Sniffed(boolean utf8, char separator, List<String> spelled, List<String> header) {}

    /** Reads it all once: what is wrong with the file is told before anything is begun. */
    private Sniffed sniff(String name) throws IOException {
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        byte[] head;
        boolean valid = true;
        try (InputStream in = open(name)) {
            head = in.readNBytes(HEADER);
            digest.update(head);
            count(head.length);
            ByteBuffer bytes = ByteBuffer.allocate(2 * HEADER).put(head);
            CharBuffer characters = CharBuffer.allocate(2 * HEADER);
            byte[] block = new byte[HEADER];
            boolean more = true;
            while (more) {
                int count = in.read(block);
                more = count >= 0;
                CoderResult result = utf8.decode(bytes.flip(), characters, !more);
                valid &= !result.isError();
                if (!valid) bytes.clear();
                bytes.compact();
                characters.clear();
                if (!more) break;
                digest.update(block, 0, count);
                count(count);
                if (valid) bytes.put(block, 0, count);
            }
        } catch (IOException e) {
            throw new InvalidFile(name + " cannot be read to its end: " + e.getMessage() + ".", e);
        }
        return header(name, head, valid);
    }

    /** All files of an archive together: they may share their packed bytes. */
    private void count(int bytes) throws IOException {
        unpacked += bytes;
        if (unpacked > MOST_BYTES) throw new InvalidFile(name() + " holds more than " + (MOST_BYTES >> 30) + " GB of text.");
        if (zip != null && unpacked > MOST_TIMES * Math.max(Files.size(path), 1 << 10)) {
            throw new InvalidFile(name() + " unpacks to more than " + MOST_TIMES + " times its size: no publisher's archive does.");
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
            List<String> spelled = csv.iterator().next().getFields().stream().map(String::strip).toList();
            return new Sniffed(utf8, separator, spelled, spelled.stream().map(Layout::normal).toList());
        } catch (RuntimeException e) {
            throw new InvalidFile(name + ", line 1: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        if (zip != null) zip.close();
    }
}
