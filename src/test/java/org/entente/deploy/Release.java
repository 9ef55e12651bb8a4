package org.entente.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/** What a release left behind for the next ones to be measured by: its schema for clients, its database, the SQL that its servers send. */
record Release(Path folder) {
    private static final Path ALL = Path.of("src/test/resources/releases");
    private static final String HISTORY = "flyway_schema_history";
    /** Names are made anew from the CLDR: some are enough. */
    private static final String SOME_NAMES = " where language in ('en', 'az', 'fr', 'ru')";

    /** The last one. */
    static Release last() throws IOException {
        try (Stream<Path> folders = Files.list(ALL)) {
            return new Release(folders.max(Comparator.comparing((Path folder) -> Runtime.Version.parse(folder.getFileName().toString())))
                    .orElseThrow());
        }
    }

    String schema() throws IOException {
        return Files.readString(folder.resolve("schema.graphql"));
    }

    /** Each with parameters as question marks. */
    List<String> statements() throws IOException {
        return List.of(Files.readString(folder.resolve("statements.sql")).strip().split("\n\n"));
    }

    /** Writes one. */
    static void write(String version, Connection connection) throws IOException, SQLException {
        Path folder = Files.createDirectories(ALL.resolve(version));
        Files.copy(Path.of("schema.graphql"), folder.resolve("schema.graphql"), StandardCopyOption.REPLACE_EXISTING);
        TreeSet<String> statements = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/golden"))) {
            for (Path file : files.filter(name -> name.toString().endsWith(".sql")).toList())
                statements.addAll(List.of(Files.readString(file).strip().split("\n\n")));
        }
        Files.writeString(folder.resolve("statements.sql"), String.join("\n\n", statements) + "\n");
        try (OutputStream out = Files.newOutputStream(folder.resolve("database.zip")); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(9);
            for (String table : tables(connection)) {
                ZipEntry entry = new ZipEntry(table);
                entry.setTime(0);
                zip.putNextEntry(entry);
                String rows = table.equals("country_name") ? SOME_NAMES : "";
                String columns = String.join(", ", columns(connection, table));
                connection.unwrap(PGConnection.class).getCopyAPI()
                        .copyOut("copy (select " + columns + " from " + table + rows + " order by 1, 2) to stdout with (header)", zip);
            }
        }
    }

    /** Fills an empty database with it: its schema first, then its rows. */
    void restore(String url, Connection connection) throws IOException, SQLException {
        try (ZipFile zip = new ZipFile(folder.resolve("database.zip").toFile()); Statement statement = connection.createStatement()) {
            Flyway.configure().dataSource(url, "postgres", "postgres").locations("classpath:db/migration")
                    .placeholders(Map.of("reader", "none", "writer", "none"))
                    .target(version(zip)).load().migrate();
            // No foreign keys, no triggers: what is written was checked once.
            statement.execute("set session_replication_role = replica");
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().equals(HISTORY)) continue;
                try (InputStream rows = zip.getInputStream(entry)) {
                    String header = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8).lines().findFirst()
                            .orElseThrow();
                    connection.unwrap(PGConnection.class).getCopyAPI()
                            .copyIn("copy " + entry.getName() + " (" + header.replace("\t", ", ") + ") from stdin with (header)", rows);
                }
            }
            statement.execute("set session_replication_role = origin");
            for (String table : tables(connection)) {
                if (columns(connection, table).contains("id"))
                    statement.execute("select setval(s, (select coalesce(max(id), 0) + 1 from " + table + ")) from pg_get_serial_sequence('"
                            + table + "', 'id') s where s is not null");
            }
        }
    }

    /** The newest of its migrations. */
    private static String version(ZipFile zip) throws IOException {
        return history(zip).stream().map(line -> line.split("\t")[0]).reduce((first, last) -> last).orElseThrow();
    }

    /** Each applied migration: version, checksum. */
    static List<String> history(ZipFile zip) throws IOException {
        String text = new String(zip.getInputStream(zip.getEntry(HISTORY)).readAllBytes(), StandardCharsets.UTF_8);
        return text.lines().skip(1).toList();
    }

    List<String> history() throws IOException {
        try (ZipFile zip = new ZipFile(folder.resolve("database.zip").toFile())) {
            return history(zip);
        }
    }

    static List<String> tables(Connection connection) throws SQLException {
        return strings(connection, "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1");
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        if (table.equals(HISTORY)) return List.of("version", "checksum");
        return strings(connection, "select quote_ident(attname) from pg_attribute where attrelid = '" + table
                + "'::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum");
    }

    static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) strings.add(rows.getString(1));
        }
        return strings;
    }

    /** How many rows each table has, by name. */
    static String counts(Connection connection) throws SQLException {
        List<String> counts = new ArrayList<>();
        for (String table : tables(connection)) {
            if (!table.equals(HISTORY)) counts.add(table + " " + strings(connection, "select count(*)::text from " + table).getFirst());
        }
        return counts.stream().collect(Collectors.joining("\n"));
    }
}
