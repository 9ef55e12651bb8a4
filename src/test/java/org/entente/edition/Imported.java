package org.entente.edition;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.Checksum;
import org.entente.engine.NewestEdition;

/** Made-up files on their way into the test database, and out again. */
public final class Imported {
    private Imported() {}

    /** A file of this name with this text. */
    public static Path file(Path folder, String name, String text) throws IOException {
        return file(folder, name, text, StandardCharsets.UTF_8);
    }

    public static Path file(Path folder, String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    /** A .zip of this name with these texts by file name. */
    public static Path zip(Path folder, String name, Map<String, String> texts) throws IOException {
        Path zip = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream entries = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                entries.putNextEntry(new ZipEntry(text.getKey()));
                entries.write(text.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    public static List<DataSet> dataSets() {
        return Arc.container().select(DataSets.class).get().all();
    }

    /** The server knows of it then. */
    public static Report run(Path file) throws IOException, SQLException {
        Report report = run(new Import.Order(file, dataSets(), Release.UNSAID, false, false));
        awaitNews();
        return report;
    }

    /** Until the server knows the newest edition: before that it may need more statements for the same answer. */
    public static void awaitNews() throws SQLException {
        OptionalLong edition = OptionalLong.of(Long.parseLong(sql("select max(number) from edition").getFirst()));
        NewestEdition newest = Arc.container().select(NewestEdition.class).get();
        try {
            for (int i = 0; !newest.last().equals(edition); i++) {
                if (i > 6000) throw new AssertionError("The server does not know edition " + edition);
                Thread.sleep(10);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Report run(Import.Order order) throws IOException, SQLException {
        return Arc.container().select(Import.class).get().run(order, (table, line) -> {});
    }

    /** Null if there was nothing. */
    public static Rollback.TakenOut takeOut(String dataSet) throws SQLException {
        List<Rollback.TakenOut> done = Arc.container().select(Rollback.class).get().last(dataSet);
        awaitNews();
        return done.isEmpty() ? null : done.getFirst();
    }

    /** Takes a source out altogether. */
    static void takeAllOut(String source) throws SQLException {
        Arc.container().select(Rollback.class).get().all(source);
        awaitNews();
    }

    /** Takes every import out, the last one first. */
    public static void takeAllOut() throws SQLException {
        List<String> imported = sql(
                "select s.code from data_import i join source s on s.id = i.source_id where taken_out_by is null order by edition desc");
        for (String source : imported) Arc.container().select(Rollback.class).get().last(source);
        awaitNews();
    }

    /** The first column of each row, as text. */
    public static List<String> sql(String query) throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (row.next()) values.add(row.getString(1));
            return values;
        }
    }

    /** A digest of everything that the graph says. */
    public static List<String> checksum() throws SQLException {
        try (Connection connection = database().getConnection()) {
            return Checksum.ofGraph(connection);
        }
    }

    /** Where the database is, for connections of a test's own. */
    static String url() {
        return database().getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration().jdbcUrl();
    }

    static AgroalDataSource database() {
        return Arc.container().select(AgroalDataSource.class, new io.quarkus.agroal.DataSource.DataSourceLiteral("writer")).get();
    }
}
