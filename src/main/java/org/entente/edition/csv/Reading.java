package org.entente.edition.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One reading of all data files: what they declare, what they refer to, and what is wrong with them. */
public final class Reading {
    private record Reference(String place, String kind, String key) {}

    private final Map<String, byte[]> files;
    private final Set<String> declared = new HashSet<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** @param files content by file name */
    public Reading(Map<String, byte[]> files) {
        this.files = files;
    }

    /** The data files that ship. */
    static Map<String, byte[]> shipped(List<String> names) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : names) {
            try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("data/" + name)) {
                if (in == null) throw new IllegalStateException("The artifact lacks its data file data/" + name);
                files.put(name, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /** The lines of a file; a missing column or a broken line is a problem of the reading. */
    public List<Line> lines(String file, String... columns) {
        List<Line> lines = new ArrayList<>();
        byte[] content = files.get(file);
        if (content == null) throw new IllegalArgumentException("No such data file: " + file);
        var characters = new InputStreamReader(new ByteArrayInputStream(content),
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(characters)) {
            for (NamedCsvRecord row : csv) {
                Set<String> missing = new TreeSet<>(List.of(columns));
                missing.removeAll(row.getHeader());
                if (!missing.isEmpty()) {
                    problem(file + ":1", "the header lacks " + String.join(", ", missing));
                    return List.of();
                }
                lines.add(new Line(this, file, row));
            }
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            problem(file, "cannot be read as UTF-8 CSV: " + rootMessage(e));
        }
        return lines;
    }

    private static String rootMessage(Throwable e) {
        while (e.getCause() != null) e = e.getCause();
        return e.getMessage();
    }

    void declare(String place, String kind, String key) {
        if (key != null && !declared.add(kind + ':' + key)) problem(place, "there is another " + kind + " '" + key + "'");
    }

    void refer(String place, String kind, String key) {
        if (key != null) references.add(new Reference(place, kind, key));
    }

    void problem(String place, String what) {
        problems.add(place + ": " + what);
    }

    /** Every problem, references to nothing included; empty if all is well. */
    public List<String> problems() {
        Map<Reference, Boolean> once = new HashMap<>();
        for (Reference reference : references) {
            if (!declared.contains(reference.kind + ':' + reference.key) && once.put(reference, true) == null) {
                problem(reference.place, "there is no " + reference.kind + " '" + reference.key + "'");
            }
        }
        return problems;
    }
}
