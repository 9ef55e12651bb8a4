package org.entente.publisher.factbook;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A World Factbook made up of lines such as {@code 1990-1992, 1994 AJ Azerbaijan | Member of | UN, OIC}, in the shapes in which the real one is given out. */
public final class MadeUpFactbook {
    private static final String ROOT = "CIA-World-Factbooks-Archive-1990-2025-main/data/";
    /** Passed over: so that each edition has an entity and a field. */
    private static final String WORLD = " XX World | Background | made up";
    private static final String INSERT = "INSERT INTO CountryFields (FieldID, CategoryID, CountryID, FieldName, Content)\nVALUES\n  ";
    /** The real dump begins a new statement after 500 rows. */
    private static final int ROWS = 2;
    private static final ObjectMapper JSON = new ObjectMapper();

    private MadeUpFactbook() {}

    /** What an edition says of an entity in a field. */
    private record Line(NavigableSet<Integer> editions, String code, String name, String field, String text) {
        static Line of(String line) {
            String[] parts = line.split(" \\| ", 3);
            String[] head = parts[0].split(" (?=[A-Z]{2} )", 2);
            return new Line(editions(head[0]), head[1].substring(0, 2), head[1].substring(3), parts[1], parts[2]);
        }

        private static NavigableSet<Integer> editions(String text) {
            NavigableSet<Integer> editions = new TreeSet<>();
            for (String run : text.split(", ")) {
                String[] ends = run.split("-");
                for (int year = Integer.parseInt(ends[0]); year <= Integer.parseInt(ends[ends.length - 1]); year++) editions.add(year);
            }
            return editions;
        }
    }

    /** The archive as a .zip: all editions from the first to the last that a line names. */
    public static Path archive(Path folder, String lines) throws IOException {
        return zip(folder, "CIA-World-Factbooks-Archive-1990-2025-main.zip", archiveFiles(lines));
    }

    /** The archive's files, by their names in the .zip. */
    public static Map<String, byte[]> archiveFiles(String lines) throws IOException {
        NavigableMap<Integer, List<Line>> editions = new TreeMap<>();
        lines.lines().map(Line::of).forEach(line -> line.editions
                .forEach(edition -> editions.computeIfAbsent(edition, _ -> new ArrayList<>()).add(line)));
        StringBuilder entities = new StringBuilder("CountryID,Year,Code,Name,Source,MasterCountryID\n");
        Map<String, byte[]> files = new LinkedHashMap<>();
        int entity = 0;
        for (int year = editions.firstKey(); year <= editions.lastKey(); year++) {
            List<Line> said = new ArrayList<>(editions.getOrDefault(year, List.of()));
            said.add(Line.of(year + WORLD));
            Map<String, Integer> numbers = new LinkedHashMap<>();
            for (Line line : said) {
                if (numbers.putIfAbsent(line.code + line.name, entity + 1) == null)
                    entities.append(++entity).append(',').append(year).append(',').append(line.code).append(",\"").append(line.name)
                            .append("\",html,1\n");
            }
            files.put(ROOT + "fields/country_fields_" + year + ".sql.gz", packed(dump(said, numbers)));
        }
        files.put(ROOT + "reference_tables/countries.csv", entities.toString().getBytes(StandardCharsets.UTF_8));
        files.put(ROOT + "reference_tables/master_countries.csv",
                "MasterCountryID,CanonicalCode,CanonicalName,ISOAlpha2,EntityType,AdministeringMasterCountryID\n1,XX,World,,misc,\n"
                        .getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static String dump(List<Line> said, Map<String, Integer> numbers) {
        StringBuilder sql = new StringBuilder(
                "-- Exported from CIA_WorldFactbook archive\n\nSET IDENTITY_INSERT CountryFields ON;\nGO\n\n");
        for (int i = 0; i < said.size(); i++) {
            Line line = said.get(i);
            boolean last = i % ROWS == ROWS - 1 || i == said.size() - 1;
            sql.append(i % ROWS == 0 ? INSERT : "  ").append('(').append(i + 1).append(", 1, ").append(numbers.get(line.code + line.name))
                    .append(", N'").append(line.field.replace("'", "''")).append("', N'").append(line.text.replace("'", "''"))
                    .append(last ? "');\nGO\n\n" : "'),\n");
        }
        return sql.toString();
    }

    static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** The last edition as a .zip of JSON: {@code AJ Azerbaijan | Geography/Land boundaries/total | 2,468 km}, without editions. */
    public static Path lastEdition(Path folder, String lines) throws IOException {
        return zip(folder, "factbook.json-master.zip", lastEditionFiles(lines));
    }

    /** Its files, by their names in the .zip. */
    public static Map<String, byte[]> lastEditionFiles(String lines) throws IOException {
        Map<String, Map<String, Object>> documents = new LinkedHashMap<>();
        for (String text : lines.lines().toList()) {
            Line line = Line.of("2026 " + text);
            Map<String, Object> document = documents.get(line.code);
            if (document == null) {
                document = new LinkedHashMap<>();
                documents.put(line.code, document);
                put(document, "Introduction/Background", "made up");
                put(document, "Geography/Location", "made up");
            }
            put(document, line.field, line.text);
            put(document, "Government/Country name/conventional short form", line.name);
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Map.Entry<String, Map<String, Object>> document : documents.entrySet())
            files.put("factbook.json-master/region/" + document.getKey().toLowerCase(Locale.ROOT) + ".json",
                    JSON.writeValueAsBytes(document.getValue()));
        return files;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> document, String path, String text) {
        Map<String, Object> at = document;
        for (String name : path.split("/")) at = (Map<String, Object>) at.computeIfAbsent(name, _ -> new LinkedHashMap<String, Object>());
        at.put("text", text);
    }

    static Path zip(Path folder, String name, Map<String, byte[]> files) throws IOException {
        return Files.write(folder.resolve(name), zipped(files));
    }

    /** A .zip with these files. */
    public static byte[] zipped(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream entries = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                entries.putNextEntry(new ZipEntry(file.getKey()));
                entries.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
